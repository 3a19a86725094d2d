import { type Socket, connect } from "node:net";
import { ErrorAnswer } from "@followthrough/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../testing/startTestApp";

/** Times are measured on a shared machine: a busy moment may fail one; what is truly slow fails three times. */
const timed = { retry: 2 };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({
    patience: { head: 400, request: 1_500, silence: 700, between: 300, look: 50 },
  });
});
afterAll(() => app.stop());

interface Talk {
  readonly socket: Socket;
  /** All that was answered, once the server has ended the connection, and after how many ms. */
  readonly ended: Promise<{ text: string; after: number }>;
}

const talk = (first = "", allowHalfOpen = false): Talk => {
  const begun = Date.now();
  const { hostname, port } = new URL(app.url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen });
  let text = "";
  socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
  // A connection that is cut off may say so.
  socket.on("error", () => undefined);
  if (first) socket.write(first);
  const ended = new Promise<{ text: string; after: number }>((resolve) => {
    const done = () => resolve({ text, after: Date.now() - begun });
    socket.once("end", done);
    socket.once("close", done);
  });
  return { socket, ended };
};

const strict = [
  "content-security-policy: default-src 'self'",
  "x-content-type-options: nosniff",
  "x-frame-options: deny",
  "cache-control: no-store",
  "connection: close",
];

/** Status and code of a refusal; in words what it lacks of the strict headers and the one shape. */
const refusal = (text: string): string => {
  const [head = "", body = ""] = text.split("\r\n\r\n");
  const missing = strict.filter((header) => !head.toLowerCase().includes(header));
  if (missing.length > 0) return `without ${missing.join()}: ${text}`;
  return `${/^HTTP\/1\.1 (\d{3}) \S/.exec(head)?.[1] ?? "none"} ${ErrorAnswer.parse(JSON.parse(body)).error.code}`;
};

/** How many connections the server has open. */
const open = (): Promise<number> =>
  new Promise((resolve) => {
    app.server.getConnections((_error, count) => resolve(count));
  });

describe("a connection that does not go on", () => {
  it("ends when it says nothing", timed, async () => {
    const { text, after } = await talk().ended;
    expect(after).toBeLessThan(1_500);
    expect(refusal(text)).toBe("408 request_timeout");
  });

  it("ends when its head never does", async () => {
    const { socket, ended } = talk("GET /api/session HTTP/1.1\r\nHost: localhost\r\n");
    const drip = setInterval(() => socket.write("X-A: b\r\n"), 60);
    const { text } = await ended;
    clearInterval(drip);
    expect(refusal(text)).toBe("408 request_timeout");
  });

  it("ends when its body stops half way, and when it drips on for ever", timed, async () => {
    const head =
      "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";
    expect((await talk(head).ended).after).toBeLessThan(2_500);
    const { socket, ended } = talk(head);
    const drip = setInterval(() => socket.write(" "), 100);
    const { text, after } = await ended;
    clearInterval(drip);
    expect(after).toBeLessThan(4_000);
    expect(refusal(text)).toBe("408 request_timeout");
  });

  it("ends when it was answered and says no more", timed, async () => {
    const { text, after } = await talk("GET /api/session HTTP/1.1\r\nHost: localhost\r\n\r\n").ended;
    expect(text).toMatch(/^HTTP\/1.1 200/);
    expect(after).toBeLessThan(2_500);
  });

  it("ends when it never reads its answer", async () => {
    const many = "GET /api/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(200);
    const { socket } = talk();
    socket.pause();
    socket.write(many);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await open()).toBe(0);
    socket.destroy();
  });
});

describe("a slow one that goes on", () => {
  it("is answered, however long its body takes within the limit", timed, async () => {
    const body = JSON.stringify({ email: "jo@example.org", password: "x" });
    const { socket, ended } = talk(
      `POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    for (const part of body.match(/.{1,6}/g) ?? []) {
      await new Promise((resolve) => setTimeout(resolve, 80));
      socket.write(part);
    }
    const { text, after } = await ended;
    expect(after).toBeGreaterThan(450);
    expect(text).toMatch(/^HTTP\/1.1 401/);
  });

  it("gets the whole of a large answer, however slowly it reads", async () => {
    const { socket, ended } = talk(
      "GET /api/openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    );
    socket.on("data", () => {
      socket.pause();
      setTimeout(() => socket.resume(), 100);
    });
    const { text } = await ended;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
    expect(Buffer.byteLength(text.slice(text.indexOf("\r\n\r\n") + 4))).toBe(length);
  });
});

describe("what Node itself refuses has our headers and our shape", () => {
  it.each([
    ["no HTTP", "banana\r\n\r\n", 400, "invalid_input"],
    ["TLS", "\u0016\u0003\u0001\u0000\u00a5\u0001\u0000", 400, "invalid_input"],
    ["a method that is none", "BANANA / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, "invalid_input"],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      400,
      "invalid_input",
    ],
    [
      "a length and chunks",
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
      400,
      "invalid_input",
    ],
    [
      "a head without end",
      `GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${"a".repeat(20_000)}\r\n\r\n`,
      431,
      "headers_too_large",
    ],
    ["no host", "GET /api/session HTTP/1.1\r\nConnection: close\r\n\r\n", 421, "misdirected"],
  ])("%s", async (_name, sent, status, code) => {
    expect(refusal((await talk(sent).ended).text)).toBe(`${status} ${code}`);
  });

  it("an expectation nobody knows is passed over", async () => {
    const { text } = await talk(
      "GET /api/session HTTP/1.1\r\nHost: localhost\r\nExpect: banana\r\nConnection: close\r\n\r\n",
    ).ended;
    expect(text).toMatch(/^HTTP\/1.1 200/);
  });

  it("half a request ended by the caller is refused in words", async () => {
    const { socket, ended } = talk("GET /api/session HTTP/1.1\r\nHost: loc", true);
    socket.end();
    expect(refusal((await ended).text)).toBe("400 invalid_input");
  });

  it("nothing is written into the middle of an answer", async () => {
    const { text } = await talk("GET /api/session HTTP/1.1\r\nHost: localhost\r\n\r\nbanana banana\r\n\r\n")
      .ended;
    const answers = text.split("HTTP/1.1 ").slice(1);
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) {
      const length = Number(/content-length: (\d+)/i.exec(answer)?.[1]);
      expect(Buffer.byteLength(answer.slice(answer.indexOf("\r\n\r\n") + 4))).toBe(length);
    }
  });
});
