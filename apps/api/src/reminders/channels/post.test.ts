import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it } from "vitest";
import type { Letter } from "./channel";
import { ntfyChannel } from "./ntfyChannel";
import { post, addressProblem } from "./post";
import { isPublicAddress } from "./publicAddress";
import { newWebhookSecret, webhookChannel } from "./webhookChannel";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

interface Got {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Somebody's program on this machine, and what it was sent. */
const receiver = async (
  answer: (response: ServerResponse) => void = (response) => response.end("thank you"),
): Promise<{ url: string; port: number; got: Got[] }> => {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    const take = async () => {
      got.push({ path: request.url ?? "", headers: request.headers, body: await text(request) });
      answer(response);
    };
    void take();
  });
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, port, got };
};

const message = { headers: { "content-type": "text/plain" }, body: "Call Sam Okafor" };
const here = { allowPrivate: true, patienceMs: 1_000 };

/** A name with two addresses, the second of this machine. */
const publicAndOwn = async () => [
  { address: "93.184.215.14", family: 4 },
  { address: "127.0.0.1", family: 4 },
];

const letter = (more: Partial<Letter>): Letter => ({
  deliveryId: "01900000-0000-7000-8000-000000000001",
  kind: "digest",
  reminder: {
    subject: "Call Zoë Müller, and 2 more",
    text: "Call Zoë Müller.\nWrite to Dana Ruiz.",
    html: "",
    headers: {},
    steps: [
      {
        followUpId: "01900000-0000-7000-8000-000000000002",
        contactName: "Zoë Müller",
        what: "Call",
        dueOn: "2026-06-25",
        dueTime: null,
        url: "https://crm.example.org/answer#x",
      },
    ],
  },
  account: {
    id: "a",
    name: "Jo",
    email: "jo@example.org",
    timeZone: "UTC",
    workingDays: [],
    dailyLimit: 8,
    patienceDays: 5,
  },
  target: null,
  secret: null,
  now: "2026-06-25T05:30:00.000Z",
  ...more,
});

describe("a webhook", () => {
  it("is signed as Standard Webhooks are: the library of others takes it, and nothing that was changed", async () => {
    const { url, got } = await receiver();
    const secret = newWebhookSecret();
    const now = new Date().toISOString();
    const sent = await webhookChannel(here)(letter({ target: url, secret, now }));
    expect(sent).toEqual({ isSent: true, answer: "200 thank you" });
    const [one] = got;
    const headers = one?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(one?.body ?? "", headers)).toMatchObject({
      type: "reminder.digest",
      timestamp: now,
      data: { subject: "Call Zoë Müller, and 2 more", steps: [{ contactName: "Zoë Müller", what: "Call" }] },
    });
    expect(headers["webhook-id"]).toBe("01900000-0000-7000-8000-000000000001");
    expect(() => new Webhook(secret).verify(`${one?.body} `, headers)).toThrow(/signature/i);
    expect(() => new Webhook(newWebhookSecret()).verify(one?.body ?? "", headers)).toThrow(/signature/i);
  });
});

describe("a message to an ntfy topic", () => {
  it("has the words, a title in any letters, where to go and the token", async () => {
    const { url, got } = await receiver();
    await ntfyChannel(here)(letter({ target: url, secret: "tk_abc" }));
    const [one] = got;
    expect(one?.body).toBe("Call Zoë Müller.\nWrite to Dana Ruiz.");
    const [, encoded = ""] = /^=\?UTF-8\?B\?(.+)\?=$/.exec(String(one?.headers["title"])) ?? [];
    expect(Buffer.from(encoded, "base64").toString()).toBe("Call Zoë Müller, and 2 more");
    expect(one?.headers).toMatchObject({
      click: "https://crm.example.org/answer#x",
      authorization: "Bearer tk_abc",
    });
  });

  it("has no header more, whatever the subject says, and is cut where it is too long", async () => {
    const { url, got } = await receiver();
    const subject = "Call Sam\r\nX-Evil: yes";
    const reminder = { ...letter({}).reminder, subject, text: "ü".repeat(5_000) };
    await ntfyChannel(here)(letter({ target: url, reminder }));
    expect(got[0]?.headers["title"]).toBe("Call Sam X-Evil: yes");
    expect(got[0]?.headers).not.toHaveProperty("x-evil");
    expect(Buffer.byteLength(got[0]?.body ?? "")).toBeLessThanOrEqual(4_003);
    expect(got[0]?.body).toMatch(/^ü+…$/);
  });
});

describe("what the other side answers", () => {
  it.each([
    [204, { isSent: true }],
    [400, { isSent: false, reason: "refused", isForGood: false }],
    [410, { isSent: false, reason: "refused", isForGood: true }],
    [503, { isSent: false, reason: "refused", isForGood: false }],
  ])("%i", async (status, outcome) => {
    const { url } = await receiver((response) => response.writeHead(status).end());
    expect(await post(url, message, here)).toMatchObject({ ...outcome, answer: String(status) });
  });

  it("is read to no more than its beginning, in one line", async () => {
    const { url } = await receiver((response) => {
      response.writeHead(500);
      const more = () => {
        while (response.write(`${"busy\r\n".repeat(1_000)}`));
      };
      response.on("drain", more);
      more();
    });
    const outcome = await post(url, message, here);
    expect(outcome).toMatchObject({ isSent: false, reason: "refused" });
    expect(outcome.answer).toMatch(/^500 (?:busy )+/);
    expect(outcome.answer?.length).toBeLessThanOrEqual(300);
  });

  it("as another address is not followed", async () => {
    const second = await receiver();
    const { url } = await receiver((response) => response.writeHead(307, { location: second.url }).end());
    expect(await post(url, message, here)).toMatchObject({ reason: "redirected", isForGood: true });
    expect(second.got).toEqual([]);
  });

  it.each([
    ["never", () => undefined],
    ["only in part", (response: ServerResponse) => void response.writeHead(200).write("wait")],
  ])("%s is given up in time", async (_how, answer) => {
    const { url } = await receiver(answer);
    expect(await post(url, message, { ...here, patienceMs: 200 })).toMatchObject({
      isSent: false,
      reason: "timed-out",
      isForGood: false,
    });
  });

  it("is unreachable where nobody listens, and no name is found", async () => {
    expect(await post("http://127.0.0.1:1/", message, here)).toMatchObject({ reason: "unreachable" });
    expect(
      await post("http://nowhere.example/", message, {
        ...here,
        resolve: () => Promise.reject(new Error("no such name")),
      }),
    ).toMatchObject({
      reason: "unreachable",
      isForGood: false,
    });
  });
});

describe("an address of this machine or its networks", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd12::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2001:0:1::",
    "2001:db8::1",
    "not an address",
  ])("%s is none of the internet's", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["93.184.215.14", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"])(
    "%s is one of the internet's",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ["ftp://example.org/", "must be an address"],
    ["hook", "must be an address"],
    ["https://jo:secret@example.org/", "must not hold a name or password"],
    ["http://example.org/", "must begin with https://"],
    ["https://127.0.0.1/", "must not be an address of this machine"],
    // As a browser reads it, this is 127.0.0.1 as well.
    ["https://0x7f.1/", "must not be an address of this machine"],
    ["https://2130706433/", "must not be an address of this machine"],
    ["https://[::ffff:7f00:1]/", "must not be an address of this machine"],
    ["https://crm.localhost/", "must not be an address of this machine"],
  ])("%s: %s", (url, problem) => {
    expect(addressProblem(url, false)).toContain(problem);
  });

  it("is not posted to: not by its number, and not by a name that any of its addresses is one of", async () => {
    const { port, got } = await receiver();
    const strict = { allowPrivate: false, patienceMs: 1_000 };
    expect(await post(`https://127.0.0.1:${port}/`, message, strict)).toEqual({
      isSent: false,
      reason: "private-address",
      answer: null,
      isForGood: true,
    });
    expect(
      await post(`https://two.example:${port}/`, message, { ...strict, resolve: publicAndOwn }),
    ).toMatchObject({
      reason: "private-address",
    });
    expect(got).toEqual([]);
  });

  it("is not reached by a name that stands for another one once it was looked at", async () => {
    const { port, got } = await receiver();
    let asked = 0;
    // First an address that is let through, then this machine: only the first is ever asked for.
    const resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
    };
    const sent = await post(`http://turning.example:${port}/`, message, { ...here, resolve });
    expect([sent.isSent, asked]).toEqual([true, 1]);
    expect(got[0]?.headers["host"]).toBe(`turning.example:${port}`);
  });
});
