import { readFileSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { testDialect } from "@followthrough/db/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { purgeTrash } from "./purgeTrash";

/** Times are measured on a shared machine: a busy moment may fail one; what is truly slow fails three times. */
const timed = { retry: 2 };

let app: TestApp;
let jo: TestUser;
beforeEach(async () => {
  app = await startTestApp();
  jo = await app.signUp();
});
afterEach(() => app.stop());

const databaseFile = (): string => app.databaseUrl.replace(/^file:/, "");

/** Words that stand nowhere else, in each place where somebody may write. */
const secrets = [
  "Qvixname",
  "qvixnick",
  "Qvixworks",
  "Qvixtitle",
  "Qvixville",
  "qvixmail",
  "qvixlink",
  "qvixtag",
  "qvixhow",
  "qvixnotes",
  "qvixtalk",
  "qvixstep",
  "qvixreason",
  "Qvixlead",
  "Qvixevent",
  "qvixoutcome",
  "qvixearlier",
  "qvixcaptured",
  "Qvixcard",
  "qvixbulk",
];

/** What the files of the database hold of them: letters of any case, and also what an index left of their starts. */
const found = (): string[] => {
  const dir = dirname(databaseFile());
  const bytes = readdirSync(dir)
    .map((name) => readFileSync(`${dir}/${name}`, "latin1").toLowerCase())
    .join("\n");
  // An index keeps of a word only what it does not share with the one before it.
  return secrets.filter((word) => bytes.includes(word.toLowerCase().slice(2)));
};

const writeAll = async (): Promise<void> => {
  const today = "2026-06-25";
  const event = await jo.get("POST /events", { body: { name: "Qvixevent", startsOn: today } });
  const contact = await jo.get("POST /contacts", {
    body: {
      name: "Qvixname Ruiz",
      preferredName: "qvixnick",
      organization: "Qvixworks",
      title: "Qvixtitle",
      place: "Qvixville",
      emails: [{ address: "qvixmail@example.org" }],
      links: [{ url: "https://example.org/qvixlink" }],
      tags: ["qvixtag"],
      howWeMet: "qvixhow",
      notes: "qvixearlier ".repeat(300),
      metAtEventId: event.id,
    },
  });
  await jo.get("PATCH /contacts/:id", {
    params: { id: contact.id },
    body: { notes: "qvixnotes ".repeat(200) },
    version: contact.version,
  });
  const other = await jo.get("POST /contacts", { body: { name: "Qvixname Okafor" } });
  await jo.get("POST /conversations", {
    body: { channel: "call", heldOn: today, contactIds: [contact.id], notes: "qvixtalk" },
  });
  const step = await jo.get("POST /follow-ups", {
    body: { contactId: contact.id, action: "call", what: "qvixstep", dueOn: today },
  });
  await jo.get("POST /follow-ups/:id/completion", {
    params: { id: step.id },
    body: { outcome: "qvixoutcome" },
  });
  await jo.get("POST /referrals", {
    body: {
      referrerId: contact.id,
      referred: { contactId: other.id },
      heardOn: today,
      reason: "qvixreason",
    },
  });
  const lead = await jo.get("POST /opportunities", { body: { title: "Qvixlead", contactId: contact.id } });
  await jo.get("PUT /captures/:id", {
    params: { id: "01900000-0000-7000-8000-000000000001" },
    body: {
      people: [{ name: "Qvixname Santos" }],
      conversations: [{ channel: "call", heldOn: today, notes: "qvixcaptured", people: [0] }],
    },
  });
  const card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Qvixcard Hopper\r\nNOTE:qvixnotes\r\nEND:VCARD\r\n";
  const { id } = await jo.get("POST /imports", {
    query: { fileName: "people.vcf" },
    body: new TextEncoder().encode(card),
  });
  await jo.get("POST /imports/:id/run", { params: { id } });
  for (;;) {
    const { state } = await jo.get("GET /imports/:id", { params: { id } });
    if (state === "done") break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const everybody = (await jo.get("GET /contacts")).contacts.map((one) => one.id);
  await jo.get("POST /bulk-acts", {
    body: { selection: { ids: everybody }, act: { kind: "addTags", tags: ["qvixbulk"] } },
  });
  await jo.get("DELETE /opportunities/:id", { params: { id: lead.id } });
  await jo.get("DELETE /events/:id", { params: { id: event.id } });
  for (const one of everybody) await jo.get("DELETE /contacts/:id", { params: { id: one } });
};

describe.runIf(testDialect === "sqlite")("what is deleted for good", () => {
  it("stands in no file of the database once the trash was emptied", async () => {
    await writeAll();
    await app.db.forgetDeleted();
    expect(found()).toEqual(secrets);
    await jo.get("POST /trash/emptying", { body: {} });
    // What follows the answer takes a moment.
    await expect.poll(found).toEqual([]);
  });

  it("stands in no file once thirty days have passed", async () => {
    await writeAll();
    await purgeTrash(app.db, { now: "2026-08-25T13:00:00.000Z" });
    expect(found()).toEqual([]);
  });

  it("stands in no file once the account was deleted", async () => {
    await writeAll();
    await jo.get("POST /account/deletion", { body: { password: "correct horse battery" } });
    expect(await app.db.forgetDeleted()).toBe(true);
    expect(found()).toEqual([]);
    const file = readFileSync(databaseFile(), "latin1");
    expect(file).not.toContain("jo.bennett@example.org");
  });

  it("holds nobody up meanwhile, and waits for whoever reads", timed, async () => {
    await writeAll();
    const kim = await app.signUp("Kim Soto");
    const forgetting = app.db.forgetDeleted();
    const begun = Date.now();
    for (const name of ["Bea Santos", "Owen Price", "Yuki Sato"])
      await kim.get("POST /contacts", { body: { name } });
    expect(Date.now() - begun).toBeLessThan(2_000);
    expect(await forgetting).toBe(true);
  });
});
