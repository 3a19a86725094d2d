import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp, userAt } from "../../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
beforeEach(async () => {
  app = await startTestApp();
  jo = await app.signUp();
});
afterEach(() => app.stop());

const bytes = (text: string) => new TextEncoder().encode(text);

const connections = `Notes:
"When exporting your connection data, some fields are empty."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Dana,Ruiz,https://www.linkedin.com/in/dana-ruiz,,Lakeside University Library,Metadata librarian,01 Jan 2024
Sam,Okafor,https://www.linkedin.com/in/sam-okafor,sam.okafor@example.com,Harbor Public Library,Head of Cataloging,7-Feb-22
,,,,,,09 Mar 2023
`;

const cards = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sam Okafor\r\nTEL;TYPE=CELL:+1 212 555 0148\r\nEMAIL:SAM.OKAFOR@example.com\r\nORG:Somewhere Else\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Fern=C3=A1ndez;Luc=C3=ADa\r\nTEL;WORK:+34 915 550 180\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lucía F.\r\nTEL:+34915550180\r\nEND:VCARD\r\n`;

const preview = (user: TestUser, fileName: string, text: string) =>
  user.get("POST /imports", { query: { fileName }, body: bytes(text) });

const finish = async (user: TestUser, id: string) => {
  await user.get("POST /imports/:id/run", { params: { id } });
  for (let attempts = 0; attempts < 800; attempts += 1) {
    const found = await user.get("GET /imports/:id", { params: { id } });
    if (found.state !== "running") return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("the import does not end");
};

describe("an import", () => {
  it("shows what is in the file before a contact is written, and lists what it could not place", async () => {
    const found = await preview(jo, "Connections.csv", connections);
    expect(found).toMatchObject({
      kind: "linkedin-connections",
      state: "previewed",
      total: 2,
      newPeople: 2,
      knownPeople: 0,
    });
    expect(found.unplaced).toHaveLength(1);
    expect((await jo.get("GET /contacts")).contacts).toEqual([]);
    const { rows } = await jo.get("GET /imports/:id/rows", { params: { id: found.id } });
    expect(rows.map(({ name, status }) => [name, status])).toEqual([
      ["Dana Ruiz", "new"],
      ["Sam Okafor", "new"],
    ]);
  });

  it.each([
    [
      "google-csv",
      "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value\nAiko Tanaka,Aiko,Tanaka,Alumni ::: * myContacts,* Work,aiko@example.org\n",
    ],
    [
      "outlook-csv",
      "First Name,Last Name,E-mail Address,Business Phone,Business Street\nAiko,Tanaka,aiko@example.org,,1 Pier\n",
    ],
    ["table", "Who;Where we met;Met on;E-mail\nAiko Tanaka;Book fair;2026-06-20;aiko@example.org\n"],
  ])("takes the people of a %s", async (kind, text) => {
    const { id, ...found } = await preview(jo, "people.csv", text);
    expect(found).toMatchObject({ kind, total: 1, unplaced: [] });
    await finish(jo, id);
    const { contacts } = await jo.get("GET /contacts");
    expect(contacts.map(({ name }) => name)).toEqual(["Aiko Tanaka"]);
    const { contact } = await jo.get("GET /contacts/:id", { params: { id: contacts[0]?.id ?? "" } });
    expect(contact).toMatchObject({
      emails: [{ address: "aiko@example.org" }],
      howWeMet: kind === "table" ? "Book fair" : null,
      metOn: kind === "table" ? "2026-06-20" : null,
    });
  });

  it("makes contacts that are found, and is no meeting", async () => {
    const { id } = await preview(jo, "Connections.csv", connections);
    expect(await finish(jo, id)).toMatchObject({
      state: "done",
      created: 2,
      updated: 0,
      unchanged: 0,
      processed: 2,
    });
    const [sam] = (await jo.get("GET /contacts", { query: { search: "okafor" } })).contacts;
    const { contact } = await jo.get("GET /contacts/:id", { params: { id: sam?.id ?? "" } });
    expect(contact).toMatchObject({
      organization: "Harbor Public Library",
      title: "Head of Cataloging",
      emails: [{ address: "sam.okafor@example.com" }],
      howWeMet: "Connected on LinkedIn on 7 Feb 2022",
      metOn: null,
    });
    expect((await jo.get("GET /today")).loops).toEqual([]);
    expect((await jo.call("POST /imports/:id/run", { params: { id } })).error?.code).toBe("import_finished");
  });

  it("recognises those known by e-mail, number or profile, completes them, and changes nothing that is there", async () => {
    await finish(jo, (await preview(jo, "Connections.csv", connections)).id);
    const again = await preview(jo, "all.vcf", cards);
    expect(again).toMatchObject({ kind: "vcard", total: 3, newPeople: 1, knownPeople: 2 });
    const { rows } = await jo.get("GET /imports/:id/rows", {
      params: { id: again.id },
      query: { status: "known" },
    });
    expect(rows[0]?.known).toMatchObject({ name: "Sam Okafor", because: ["same-email"] });
    expect(await finish(jo, again.id)).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    const [sam] = (await jo.get("GET /contacts", { query: { search: "okafor" } })).contacts;
    const { contact } = await jo.get("GET /contacts/:id", { params: { id: sam?.id ?? "" } });
    expect(contact).toMatchObject({
      organization: "Harbor Public Library",
      phones: [{ number: "+1 212 555 0148" }],
    });
    expect((await jo.get("GET /contacts")).contacts).toHaveLength(3);
  });

  it("makes nobody of two by the address of who bought the tickets or of an office, and the second time finds each", async () => {
    const tickets = `Name,E-mail,Company
Rosa Delgado,rosa@example.com,Newland
Jonah Kim,rosa@example.com,Acme
"Natarajan, Priya",rosa@example.com,Harbor
Ann Arbor,info@office.example,Acme
Ann Smith,info@office.example,Beta
`;
    const first = await preview(jo, "tickets.csv", tickets);
    expect(first).toMatchObject({ total: 5, newPeople: 5 });
    await finish(jo, first.id);
    expect(
      (await jo.get("GET /contacts")).contacts.map(({ organization }) => organization).toSorted(),
    ).toEqual(["Acme", "Acme", "Beta", "Harbor", "Newland"]);
    expect(await preview(jo, "tickets.csv", tickets)).toMatchObject({ newPeople: 0, knownPeople: 5 });
  });

  it("finds each of very many who share an address, though those of an import taken back have it, too", async () => {
    const given = ["Ada", "Bela", "Carl", "Dora", "Edwin", "Frieda", "Gustav", "Hilde", "Ivan", "Jutta"];
    const family = ["Abel", "Brandt", "Conrad", "Duval", "Ekström", "Fontana"];
    const rows = given.flatMap((one) => family.map((other) => `${one} ${other},tickets@example.com`));
    const tickets = `Name,E-mail\n${rows.join("\n")}\n`;
    const first = await preview(jo, "tickets.csv", tickets);
    expect(first.newPeople).toBe(60);
    await finish(jo, first.id);
    await jo.get("POST /imports/:id/undo", { params: { id: first.id } });
    const second = await preview(jo, "tickets.csv", tickets);
    expect(second.newPeople).toBe(60);
    await finish(jo, second.id);
    expect(await preview(jo, "tickets.csv", tickets)).toMatchObject({ newPeople: 0, knownPeople: 60 });
  });

  it("of the same file a second time changes nothing", async () => {
    for (const text of [connections, cards]) {
      await finish(jo, (await preview(jo, "file", text)).id);
      const before = await jo.get("GET /contacts");
      expect(await finish(jo, (await preview(jo, "file", text)).id)).toMatchObject({
        created: 0,
        updated: 0,
      });
      expect(await jo.get("GET /contacts")).toEqual(before);
    }
  });

  it("ends in order with the server, in the middle, and is free to be run again at once", async () => {
    const closers: (() => unknown)[] = [];
    const ending = { hasBegun: false, onEnd: (close: () => unknown) => void closers.push(close) };
    const stopped = await startTestApp({ more: { ending }, databaseUrl: app.databaseUrl });
    const names = Array.from({ length: 1_500 }, (_, nth) => `Guest ${nth},guest${nth}@example.org`);
    const { id } = await preview(jo, "guests.csv", ["Name,Email", ...names].join("\n"));
    await userAt(stopped.url, jo.cookie).get("POST /imports/:id/run", { params: { id } });
    ending.hasBegun = true;
    for (const close of closers) await close();
    await stopped.stop();
    const cutOff = await jo.get("GET /imports/:id", { params: { id } });
    expect(cutOff).toMatchObject({
      state: "failed",
      failure: expect.stringContaining("run it again") as string,
    });
    expect(cutOff.processed).toBeGreaterThan(0);
    expect(cutOff.processed).toBeLessThan(1_500);
    expect(await finish(jo, id)).toMatchObject({ state: "done", created: 1_500 });
  });

  it("plans a follow-up with each, spread over working days within the daily limit", async () => {
    const many = Array.from(
      { length: 20 },
      (_, index) => `Person,${index},https://www.linkedin.com/in/person-${index},,,,01 Jan 2024`,
    );
    const { id } = await preview(
      jo,
      "Connections.csv",
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${many.join("\n")}\n`,
    );
    await finish(jo, id);
    const { people, days } = await jo.get("GET /imports/:id/follow-ups", {
      params: { id },
      query: { fromOn: "2026-06-26" },
    });
    expect(people).toBe(20);
    expect(days).toEqual([
      { on: "2026-06-26", already: 0, added: 8 },
      { on: "2026-06-29", already: 0, added: 8 },
      { on: "2026-06-30", already: 0, added: 4 },
    ]);
    const body = { action: "email", what: "Say hello", fromOn: "2026-06-26" } as const;
    expect(await jo.get("POST /imports/:id/follow-ups", { params: { id }, body })).toEqual({
      created: 20,
      firstOn: "2026-06-26",
      lastOn: "2026-06-30",
    });
    expect((await jo.get("POST /imports/:id/follow-ups", { params: { id }, body })).created).toBe(0);
    expect((await jo.get("GET /today")).counts.upcoming).toBe(20);
  });

  it("refuses what is no contact file, in words", async () => {
    for (const [name, content] of [
      ["photo.vcf", "\u0089PNG\r\n"],
      ["empty.csv", ""],
      ["Messages.csv", "CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\n1,a,b,2024-01-01,c,d\n"],
    ] as const) {
      const reply = await jo.call("POST /imports", { query: { fileName: name }, body: bytes(content) });
      expect([reply.status, reply.error?.code]).toEqual([400, "unreadable_file"]);
      expect(reply.error?.message.length).toBeGreaterThan(15);
    }
  });
});

const folder = process.env["INTERCHANGE_DIR"];
const realFiles = folder
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(vcf|csv)$/i.test(name))
  : [];

describe.skipIf(!folder)(
  "real files written by other programs (skipped where INTERCHANGE_DIR is not set)",
  () => {
    it("are each imported, or refused with a clear message", async () => {
      const outcomes: string[] = [];
      for (const name of realFiles) {
        const body = new Uint8Array(readFileSync(join(folder ?? "", name)));
        const reply = await jo.call("POST /imports", {
          query: { fileName: name.split("/").at(-1) ?? name },
          body,
        });
        outcomes.push(
          reply.status === 201 ? (await finish(jo, reply.answer.id)).state : (reply.error?.code ?? ""),
        );
      }
      expect(new Set(outcomes)).toEqual(new Set(["done", "unreadable_file"]));
    }, 60_000);
  },
);
