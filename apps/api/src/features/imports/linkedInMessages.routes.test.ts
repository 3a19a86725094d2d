import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
let accounts = 0;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  accounts += 1;
  jo = await app.signUp(`Jo Bennett ${accounts}`);
});
afterAll(() => app.stop());

const at = (id: string) => ({ params: { id } });
const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const [me, dana, sam] = [
  `Jo Bennett,${url("jo")}`,
  `Dana Ruiz,${url("dana-ruiz")}`,
  `Sam Okafor,${url("sam-okafor")}`,
];
const messages = [
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS",
  `1,,${me},${dana},2024-05-02 10:00:00 UTC,,The study,INBOX,`,
  `1,,${dana},${me},2024-05-03 10:00:00 UTC,,Many thanks,INBOX,`,
  `2,,${me},${sam},2023-02-01 10:00:00 UTC,,Hello,INBOX,`,
  "",
].join("\n");
const upload = () =>
  jo.get("POST /imports", {
    query: { fileName: "messages.csv" },
    body: new TextEncoder().encode(messages),
  });
const run = async (id: string) => {
  await jo.get("POST /imports/:id/run", at(id));
  await expect.poll(async () => (await jo.get("GET /imports/:id", at(id))).state).toBe("done");
  return jo.get("GET /imports/:id", at(id));
};
const knowsDana = async () =>
  (await jo.get("POST /contacts", { body: { name: "Dana Ruiz", links: [{ url: url("dana-ruiz") }] } })).id;
const talksOf = async (id: string) =>
  (await jo.get("GET /contacts/:id", at(id))).timeline.flatMap((entry) =>
    entry.kind === "conversation" ? [[entry.channel, entry.startedBy, entry.on, entry.notes]] : [],
  );
const rows = async (id: string) => (await jo.get("GET /imports/:id/rows", { ...at(id), query: {} })).rows;
const names = async () => (await jo.get("GET /contacts")).contacts.map(({ name }) => name);

it("whom one knows gets the day of the last message and whose it was, once, and all of it is undone", async () => {
  const id = await knowsDana();
  const found = await upload();
  expect(found).toMatchObject({ kind: "linkedin-messages", knownPeople: 1, newPeople: 1, leftOut: 1 });
  expect(await rows(found.id)).toMatchObject([
    { name: "Dana Ruiz", choice: "same", talk: { on: "2024-05-03", startedBy: "them", words: "" } },
    { name: "Sam Okafor", choice: "leave" },
  ]);
  expect(await run(found.id)).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
  expect(await talksOf(id)).toEqual([["linkedin", "them", "2024-05-03", ""]]);
  expect((await jo.get("GET /contacts/:id", at(id))).contact.lastConversationOn).toBe("2024-05-03");
  expect(await names()).toEqual(["Dana Ruiz"]);

  expect(await run((await upload()).id)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  expect(await talksOf(id)).toHaveLength(1);

  await jo.get("POST /imports/:id/undo", at(found.id));
  expect(await talksOf(id)).toEqual([]);
  expect((await jo.get("GET /contacts/:id", at(id))).contact.lastConversationOn).toBeNull();
});

it("the words come along where they are asked for, and somebody else where one says so", async () => {
  const id = await knowsDana();
  const found = await upload();
  const read = await jo.get("PUT /imports/:id/mapping", { ...at(found.id), body: { words: true } });
  expect(read.kind).toBe("linkedin-messages-with-words");
  expect(read.version).not.toBe(found.version);
  expect((await rows(found.id))[0]?.talk?.words).toBe("Many thanks");
  await jo.get("POST /imports/:id/choices", {
    ...at(found.id),
    body: { rows: { positions: [1] }, choice: "new" },
  });
  await run(found.id);
  expect(await talksOf(id)).toEqual([["linkedin", "them", "2024-05-03", "Many thanks"]]);
  expect(await names()).toEqual(["Dana Ruiz", "Sam Okafor"]);
  await jo.get("POST /imports/:id/undo", at(found.id));
  expect(await names()).toEqual(["Dana Ruiz"]);
});

it("words are of messages alone, and messages have no columns", async () => {
  const found = await upload();
  const field = async (id: string, body: { words?: boolean; mapping?: ["name"] }) => {
    const { status, error } = await jo.call("PUT /imports/:id/mapping", { ...at(id), body });
    return [status, error?.fields?.[0]?.path];
  };
  expect(await field(found.id, { mapping: ["name"] })).toEqual([400, "words"]);
  const table = await jo.get("POST /imports", {
    query: { fileName: "people.csv" },
    body: new TextEncoder().encode("Name,Company\nDana Ruiz,Newberry\n"),
  });
  expect(await field(table.id, { words: true })).toEqual([400, "words"]);
});
