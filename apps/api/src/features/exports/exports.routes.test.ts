import { gunzipSync, gzipSync } from "node:zlib";
import { Prisma } from "@followthrough/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { archiveTables, leftOut } from "../../sql/archiveTables";

let app: TestApp;
let jo: TestUser;
let kim: TestUser;
let accounts = 0;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  accounts += 1;
  jo = await app.signUp(`Jo Bennett ${accounts}`);
  kim = await app.signUp(`Kim Soto ${accounts}`, "Europe/Berlin");
});
afterAll(() => app.stop());

const archiveOf = async (user: TestUser): Promise<Uint8Array<ArrayBuffer>> => {
  const response = await fetch(`${app.url}/api/exports/archive`, { headers: { cookie: user.cookie ?? "" } });
  expect(response.headers.get("content-disposition")).toBe(
    "attachment; filename=followthrough-2026-06-25.jsonl.gz",
  );
  return new Uint8Array(await response.arrayBuffer());
};
const restore = (user: TestUser, body: Uint8Array<ArrayBuffer>) =>
  user.call("POST /archive-restorations", { body });
const text = (bytes: Uint8Array): string => gunzipSync(bytes).toString();
const packed = (lines: string): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(lines));

/** Without when it was made and whose it is. */
const contentOf = (bytes: Uint8Array): string[] => text(bytes).trim().split("\n").slice(1);

/** The names of all people. */
const names = async (user: TestUser) =>
  (await user.get("GET /contacts", { query: { limit: 200 } })).contacts.map(({ name }) => name);

/** What is said of a file that is no whole archive, and what of it was written all the same. */
const refusalOf = async (body: Uint8Array<ArrayBuffer>) => {
  const { status, error } = await restore(kim, body);
  return { status, message: error?.message, left: contentOf(await archiveOf(kim)) };
};

const byId = (id: string) => ({ params: { id } });

/** What Today says of each step: what, when and for whom it waits. */
const waits = async (user: TestUser) => {
  const { upcoming, waiting, dueToday, counts } = await user.get("GET /today");
  const all = [...dueToday, ...upcoming, ...waiting];
  return {
    counts,
    all: all.map(({ followUp, waitsFor }) => [followUp.what, followUp.dueOn, waitsFor?.name]),
  };
};

const busyAccount = async () => {
  await jo.get("POST /sample-network");
  const { contacts } = await jo.get("GET /contacts", { query: { limit: 50 } });
  const [first, second, third] = contacts;
  await jo.get("DELETE /contacts/:id", { params: { id: third?.id ?? "" } });
  await jo.get("PUT /captures/:id", {
    params: { id: `01900000-0000-7000-8000-00000000000${accounts}` },
    body: {
      people: [{ name: "Bea Santos" }],
      followUps: [{ person: 0, action: "call", what: "Call", dueOn: "2026-06-26" }],
    },
  });
  const card =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zora Quist\r\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\r\nEND:VCARD\r\n";
  const { id } = await jo.get("POST /imports", {
    query: { fileName: "zora.vcf" },
    body: new TextEncoder().encode(card),
  });
  await jo.get("POST /imports/:id/run", { params: { id } });
  for (let attempts = 0; attempts < 200; attempts += 1) {
    if ((await jo.get("GET /imports/:id", { params: { id } })).state === "done") break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await jo.get("POST /duplicates/dismissals", { body: { ids: [first?.id ?? "", second?.id ?? ""] } });
};

describe("everything leaves in one file", () => {
  it("no table is forgotten, and what is pointed to comes before what points to it", () => {
    const held = archiveTables.map(({ table }) => table);
    expect([...held, ...leftOut].toSorted()).toEqual(Object.keys(Prisma.ModelName).toSorted());
  });

  it("comes back with who is waited for, settled, waits for an earlier link or was opened again; what was done as one act is undone there", async () => {
    const leadId = `01900000-0000-7000-8000-0000000001${String(accounts).padStart(2, "0")}`;
    const lead = await jo.get("PUT /captures/:id", {
      ...byId(leadId),
      body: {
        people: [{ name: "Priya Shah" }, { name: "Lena Hart" }, { name: "Ruth Okafor" }],
        referrals: [
          { from: 0, to: 1 },
          { from: 1, to: 2, reason: "Use my name" },
        ],
        opportunities: [{ person: 2, title: "Archivist", people: [{ person: 1, role: "Peer" }] }],
        followUps: [
          { person: 1, action: "email", what: "answer", dueOn: "2026-06-26", waitingSinceOn: "2026-06-24" },
          { person: 2, opportunity: 0, action: "email", what: "Write to Ruth", dueOn: "2026-06-26" },
        ],
      },
    });
    const step = (dueOn: string) =>
      jo.get("POST /follow-ups", {
        body: { contactId: lead.people[0]?.id ?? "", action: "call", what: "Call", dueOn, dueTime: "15:00" },
      });
    const [late, dropped, done] = [
      await step("2026-06-01"),
      await step("2026-06-02"),
      await step("2026-06-26"),
    ];
    await jo.get("POST /follow-ups/:id/completion", {
      ...byId(done.id),
      body: { outcome: "Said so", settles: true },
    });
    await jo.get("POST /follow-ups/:id/reopening", byId(done.id));
    await jo.get("POST /contacts/:id/settlement", byId(lead.people[0]?.id ?? ""));
    const { id } = await jo.get("POST /fresh-starts", {
      body: { choice: "spread", exceptions: [{ id: dropped.id, choice: "drop" }] },
    });
    const bytes = await archiveOf(jo);
    expect((await restore(kim, bytes)).status).toBe(201);
    expect(contentOf(await archiveOf(kim))).toEqual(contentOf(bytes));
    expect(await waits(kim)).toEqual(await waits(jo));
    expect((await waits(kim)).all).toContainEqual(["Write to Ruth", "2026-06-26", "Lena Hart"]);
    expect(await kim.get("DELETE /fresh-starts/:id", byId(id))).toEqual({ restored: 2, left: 0 });
    expect((await kim.get("GET /follow-ups/:id", byId(late.id))).dueOn).toBe("2026-06-01");
    expect((await kim.call("DELETE /captures/:id", byId(leadId))).status).toBe(409);
  });

  it("and comes back into an empty account as an equal one, photos, trash and search with it", async () => {
    await busyAccount();
    const archive = await archiveOf(jo);
    const answer = await restore(kim, archive);
    expect(answer.status).toBe(201);
    expect(contentOf(await archiveOf(kim))).toEqual(contentOf(archive));
    expect(await names(kim)).toEqual(await names(jo));
    for (const q of ["dana", "linked data", "tag:alumni", "no:next"])
      expect((await kim.get("GET /search", { query: { q } })).hits).toEqual(
        (await jo.get("GET /search", { query: { q } })).hits,
      );
    expect(await kim.get("GET /today")).toEqual(await jo.get("GET /today"));
    expect((await kim.get("GET /trash")).items).toHaveLength(1);
    const [zora] = (await kim.get("GET /contacts", { query: { search: "zora" } })).contacts;
    expect(zora?.photoUrl ?? "").toContain("/photo");
    expect((await kim.get("GET /session")).account?.timeZone).toBe("America/New_York");
  });

  it("holds more than one page of rows", async () => {
    const cards = Array.from(
      { length: 1_203 },
      (_, at) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Guest ${at}\r\nEND:VCARD\r\n`,
    ).join("");
    const { id } = await jo.get("POST /imports", {
      query: { fileName: "guests.vcf" },
      body: new TextEncoder().encode(cards),
    });
    await jo.get("POST /imports/:id/run", { params: { id } });
    for (let attempts = 0; attempts < 300; attempts += 1) {
      if ((await jo.get("GET /imports/:id", { params: { id } })).state === "done") break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const archive = await archiveOf(jo);
    expect((await restore(kim, archive)).answer).toMatchObject({ people: 1_203 });
    expect(contentOf(await archiveOf(kim))).toEqual(contentOf(archive));
  });
});

describe("what is no whole archive is refused, and nothing of it is written", () => {
  it("another file, a cut one, a newer one, one with a table or column nobody knows, one that does not fit", async () => {
    await busyAccount();
    const archive = await archiveOf(jo);
    const lines = text(archive);
    const files: readonly (readonly [Uint8Array<ArrayBuffer>, RegExp])[] = [
      [new TextEncoder().encode("Dear diary"), /not an archive/],
      [packed("Dear diary\n"), /damaged|not an archive/],
      [packed('{"format":"other"}\n'), /not an archive/],
      [new Uint8Array(archive.slice(0, archive.length - 200)), /damaged/],
      [packed(lines.slice(0, lines.length - 40)), /damaged/],
      [packed(lines.replace('"version":1', '"version":2')), /newer version/],
      [packed(lines.replace('"table":"Contact"', '"table":"Session"')), /does not know/],
      [packed(lines.replace('"sortName"', '"sortName\\" FROM x--"')), /does not know/],
      [packed(lines.replace(/\{"table":"Contact",[^\n]*\n/, "")), /does not fit|damaged/],
      [packed(`${lines.split("\n")[0] ?? ""}\n`), /damaged/],
    ];
    for (const [file, words] of files)
      expect(await refusalOf(file)).toEqual({
        status: 400,
        message: expect.stringMatching(words) as unknown,
        left: ['{"end":true,"rows":0}'],
      });
  }, 60_000);

  it("an account that holds something is left as it is, one's archive is one's own", async () => {
    await jo.get("POST /contacts", { body: { name: "Dana Ruiz" } });
    await kim.get("POST /contacts", { body: { name: "Sam Okafor" } });
    expect((await restore(kim, await archiveOf(jo))).status).toBe(409);
    expect((await kim.get("GET /contacts")).contacts.map(({ name }) => name)).toEqual(["Sam Okafor"]);
    expect(text(await archiveOf(kim))).not.toContain("Dana");
  });

  it("a file that unpacks without end is stopped", async () => {
    const { status } = await restore(kim, packed("a".repeat(40 * 1024 * 1024)));
    expect(status).toBe(400);
  });
});

const download = async (user: TestUser, path: string) => {
  const response = await fetch(`${app.url}/api${path}`, { headers: { cookie: user.cookie } });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    name: response.headers.get("content-disposition"),
    text: await response.text(),
  };
};
const fileOf = (user: TestUser, query: string) => download(user, `/exports/contacts?${query}`);

describe("people leave for other programs", () => {
  it("all of them, or those named, without the trash, and nobody of another account", async () => {
    await jo.get("POST /sample-network");
    const { contacts } = await jo.get("GET /contacts", { query: { limit: 200 } });
    const [first, second] = contacts;
    await jo.get("DELETE /contacts/:id", { params: { id: second?.id ?? "" } });
    const cards = await fileOf(jo, "format=vcard4");
    expect(cards.type).toBe("text/vcard; charset=utf-8");
    expect(cards.text.match(/^BEGIN:VCARD/gm)).toHaveLength(contacts.length - 1);
    const one = await fileOf(jo, `format=vcard3&ids=${first?.id ?? ""},${second?.id ?? ""},nobody`);
    expect(one.text.match(/^FN:.*$/gm)).toEqual([`FN:${first?.name ?? ""}`]);
    const third = contacts[2];
    await jo.get("POST /bulk-acts", {
      body: { selection: { ids: [first?.id ?? "", third?.id ?? ""] }, act: { kind: "star" } },
    });
    const starred = await fileOf(jo, `format=vcard4&of=list&filter=starred&except=${third?.id ?? ""}`);
    const alreadyStarred = contacts.filter(
      (each) => each.starred && ![first?.id, second?.id, third?.id].includes(each.id),
    );
    expect(starred.text.match(/^FN:.*$/gm)?.toSorted()).toEqual(
      [first, ...alreadyStarred].map((each) => `FN:${each?.name ?? ""}`).toSorted(),
    );
    const table = await fileOf(jo, "format=csv");
    expect(table.text.split("\r\n")[0]).toContain("Name,Nickname,Company,Job Title");
    expect((await fileOf(kim, `format=vcard4&ids=${first?.id ?? ""}`)).text).toBe("");
  });

  it("one of them as a card of their own name, with the photo", async () => {
    const png = new Uint8Array(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    const { id } = await jo.get("POST /contacts", { body: { name: "Dana/Ruiz" } });
    const { accountId } = await app.db.read.contact.findFirstOrThrow({ where: { id } });
    await app.db.transaction(accountId, (tx) =>
      tx.contactPhoto.create({ data: { accountId, contactId: id, mediaType: "image/png", bytes: png } }),
    );
    const card = await download(jo, `/contacts/${id}/card`);
    expect([card.status, card.name]).toEqual([200, 'attachment; filename="Dana Ruiz.vcf"']);
    expect(card.text).toContain(`PHOTO;ENCODING=b;TYPE=PNG:${Buffer.from(png).toString("base64")}`);
    expect((await download(jo, `/contacts/${id}/card?format=vcard4`)).text).toContain("VERSION:4.0\r\n");
    expect((await download(kim, `/contacts/${id}/card`)).status).toBe(404);
  });

  it("with no photo that is none: what an older version took for one becomes no property of a card", async () => {
    const { id } = await jo.get("POST /contacts", { body: { name: "Dana Ruiz" } });
    const { accountId } = await app.db.read.contact.findFirstOrThrow({ where: { id } });
    const photo = { mediaType: "text/html\r\nX-WRONG:1", bytes: new Uint8Array(Buffer.from("<script>")) };
    await app.db.transaction(accountId, (tx) =>
      tx.contactPhoto.create({ data: { accountId, contactId: id, ...photo } }),
    );
    const cards = [
      await fileOf(jo, "format=vcard3"),
      await fileOf(jo, "format=vcard4"),
      await download(jo, `/contacts/${id}/card`),
    ];
    for (const one of cards) {
      expect(one.text).toContain("Dana Ruiz");
      expect(one.text).not.toMatch(/PHOTO|WRONG|html/);
    }
  });

  it("and the open follow-ups into a calendar, none that is done or in the trash", async () => {
    await jo.get("POST /sample-network");
    const { followUps } = await jo.get("GET /follow-ups", { query: { limit: 200 } });
    const [first] = followUps;
    await jo.get("DELETE /follow-ups/:id", { params: { id: first?.id ?? "" } });
    const { type, text: file } = await download(jo, "/exports/follow-ups");
    expect(type).toBe("text/calendar; charset=utf-8");
    const days = [...file.matchAll(/^DTSTART;VALUE=DATE:(\d{8})\r$/gm)].map(([, day]) => day);
    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual(followUps.slice(1).map(({ dueOn }) => dueOn.replaceAll("-", "")));
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });
});
