import { describe, expect, it } from "vitest";
import { checkedSql } from "./checkedSql";
import { clocks } from "./clocks";
import { editSnapshots } from "./editSnapshots";
import { failedReads } from "./failedReads";
import { featureDirection } from "./featureDirection";
import { folderNames } from "./folderNames";
import { machineTraces } from "./machineTraces";
import { packageDirection } from "./packageDirection";
import { queries } from "./queries";
import { roomNames } from "./roomNames";
import { roomOrder } from "./roomOrder";
import { interceptions } from "./interceptions";
import { storedSentences } from "./storedSentences";
import { streams } from "./streams";
import { browserChecks, submitButtons } from "./submitButtons";
import { typedForms } from "./typedForms";
import { typedText } from "./typedText";

const file = (path: string, text = "") => ({ path, text });

describe("direction of imports", () => {
  it.each([
    ["apps/web/src/pages/TodayPage.tsx", 'import { today } from "@followthrough/domain";'],
    ["apps/web/src/lib/callApi.ts", 'import { x } from "../../../api/src/env";'],
    ["apps/api/src/app.ts", 'export { x } from "@followthrough/web";'],
    ["packages/domain/src/cadence.ts", 'const db = await import("@followthrough/db");'],
    ["packages/capture/src/parse.ts", 'import { complete } from "@followthrough/domain";'],
    ["packages/contract/src/text.ts", 'import "@followthrough/domain/day";'],
    ["packages/contract/package.json", '{ "dependencies": { "zod": "4", "date-fns": "4" } }'],
    ["packages/domain/package.json", '{ "devDependencies": { "@followthrough/db": "workspace:*" } }'],
  ])("refuses in %s: %s", (path, text) => {
    expect(packageDirection(file(path, text))).toHaveLength(1);
  });

  it.each([
    ["apps/api/src/app.ts", 'import { addSample } from "@followthrough/db/sample";'],
    ["packages/capture/src/parse.ts", 'import { addDays } from "@followthrough/domain/day";'],
    ["packages/domain/src/cadence.ts", 'import { addDays } from "./day";'],
    [
      "apps/web/package.json",
      '{ "dependencies": { "@followthrough/capture": "workspace:*", "react": "19" } }',
    ],
    ["packages/domain/package.json", '{ "devDependencies": { "fast-check": "4" } }'],
  ])("allows in %s: %s", (path, text) => {
    expect(packageDirection(file(path, text))).toEqual([]);
  });

  it.each([
    [
      "apps/web/src/features/events/EventDialog.tsx",
      'import { PersonPicker } from "../contacts/PersonPicker";',
    ],
    ["apps/web/src/features/contacts/TagField.tsx", 'import { PeoplePage } from "../../pages/PeoplePage";'],
    ["apps/web/src/ui/Button.tsx", 'import { reach } from "../features/follow-ups/reach";'],
  ])("keeps the web app's layers apart in %s: %s", (path, text) => {
    expect(featureDirection(file(path, text))).toHaveLength(1);
  });

  it("lets a page compose features, and a feature draw with the parts", () => {
    const page = 'import { PersonHeader } from "../features/contacts/PersonHeader";';
    expect(featureDirection(file("apps/web/src/pages/PersonPage.tsx", page))).toEqual([]);
    const feature = 'import { Button } from "../../ui/Button"; import { Row } from "./Row";';
    expect(featureDirection(file("apps/web/src/features/events/EventList.tsx", feature))).toEqual([]);
  });
});

describe("the order of the API's rooms", () => {
  it.each([
    [
      "features/contacts/contacts.store.ts",
      'import { readTimeline } from "../person/timeline.store";',
      "stands above contacts",
    ],
    [
      "features/contacts/contacts.routes.ts",
      'import { readPerson } from "../person/person.store";',
      "stands above contacts",
    ],
    [
      "features/reminders/reminders.routes.ts",
      'import { compose } from "../../reminders/compose/compose";',
      "composes rooms",
    ],
    [
      "features/accounts/removeHidden.ts",
      'import type { Packed } from "../exports/packed";',
      "stands above accounts",
    ],
    [
      "features/exports/rows/acts.ts",
      'import { sampleOf } from "../../sample/sample.store";',
      "stands above exports",
    ],
    [
      "features/today/counts.store.ts",
      'import { step } from "../../reminders/compose/step";',
      "composes rooms",
    ],
    ["features/bulk/plan.store.ts", 'import { x } from "../contacts/contacts.routes";', "are routes"],
    ["features/events/events.routes.ts", 'import { x } from "../contacts/contacts.routes";', "are routes"],
    ["features/contacts/touch.store.ts", 'import { x } from "./contacts.routes";', "are routes"],
    ["secretLinks/openLink.ts", 'import { x } from "../features/accounts/sessions.store";', "is a feature"],
    ["features/attic/attic.store.ts", "", "has no place among the rooms"],
  ])("refuses in %s: %s", (path, text, why) => {
    expect(roomOrder(file(`apps/api/src/${path}`, text))).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    ["features/person/person.store.ts", 'import { readContact } from "../contacts/contacts.store";'],
    ["features/person/person.routes.ts", 'import { insertContact } from "../contacts/contacts.store";'],
    ["features/contacts/contacts.routes.test.ts", 'import { x } from "../person/person.store";'],
    ["features/exports/rows/acts.ts", 'import { limits } from "../../../interchange/limits";'],
    ["reminders/compose/digest.ts", 'import { loops } from "../../features/open-loops/openLoops.store";'],
    ["features/accounts/accounts.routes.ts", 'import { linkRoutes } from "./links.routes";'],
    ["app.ts", 'import { contactRoutes } from "./features/contacts/contacts.routes";'],
  ])("allows in %s: %s", (path, text) => {
    expect(roomOrder(file(`apps/api/src/${path}`, text))).toEqual([]);
  });
});

describe("queries", () => {
  it.each([
    [
      "features/today/today.routes.ts",
      'await tx.rows<{ count: number }>(Prisma.sql`SELECT 1 FROM "Event" e`)',
    ],
    ["features/imports/runImport.ts", "await tx.import.updateMany({ where, data })"],
    ["features/search/rebuildIndex.ts", "const stale = await db.read.account.findMany({ where });"],
    ["http/sessionAge.ts", "await tx.$executeRaw(Prisma.sql`DELETE FROM x`)"],
    ["features/today/loops.ts", 'const select = statement((db) => db.selectFrom("Event"));'],
  ])("are refused outside of a store, in %s: %s", (path, text) => {
    expect(queries(file(`apps/api/src/${path}`, text))).toHaveLength(1);
  });

  it.each([
    ["features/today/counts.store.ts", "await tx.rows(Prisma.sql`SELECT 1`)"],
    ["sql/idsAfter.ts", "await tx.rows(Prisma.sql`SELECT 1`)"],
    ["features/today/today.test.ts", "await app.db.read.followUp.count()"],
    [
      "features/exports/exports.routes.ts",
      'const left = Prisma.sql`AND c."id" = ${id}`; db.read, account.id',
    ],
    ["features/imports/readUpload.ts", "for await (const rows of reader.rows()) known.delete(id);"],
  ])("are allowed in %s: %s", (path, text) => {
    expect(queries(file(`apps/api/src/${path}`, text))).toEqual([]);
  });
});

describe("clocks and days", () => {
  it.each([
    ["packages/domain/src/cadence.ts", "const at = Date.now();"],
    ["packages/capture/src/parse.ts", "const day = new Date(text);"],
    ["packages/domain/src/day.ts", "const now = new Date();"],
    ["apps/api/src/features/today/today.store.ts", "const now = new Date();"],
    ["apps/api/src/features/events/events.store.ts", "const day = new Date(event.startsOn);"],
    ["apps/web/src/features/today/Greeting.tsx", "const hour = new Date().getHours();"],
    ["prisma/backup.ts", "backup(file, Date.now)"],
  ])("refuses in %s: %s", (path, text) => {
    expect(clocks(file(path, text))).toHaveLength(1);
  });

  it.each([
    ["apps/api/src/main.ts", "const clock = () => new Date();"],
    ["packages/domain/src/day.ts", "const at = new Date(now);"],
    ["packages/domain/src/day.test.ts", "const now = new Date();"],
    ["apps/web/src/features/accounts/SecuritySection.tsx", "new Date(session.lastSeenAt).toLocaleString()"],
    ["tools/check.ts", "const begun = Date.now();"],
  ])("allows in %s: %s", (path, text) => {
    expect(clocks(file(path, text))).toEqual([]);
  });
});

it("refuses folders whose name says nothing, but for the web app's lib", () => {
  expect(folderNames(file("apps/api/src/utils/id.ts"))).toHaveLength(1);
  expect(folderNames(file("packages/lib/index.ts"))).toHaveLength(1);
  expect(folderNames(file("apps/web/src/lib/callApi.ts"))).toEqual([]);
  expect(folderNames(file("apps/web/src/lib/common/x.ts"))).toHaveLength(1);
});

it.each([
  "see /home/jo/notes.md",
  'open("/Users/jo/x")',
  "C:\\Users\\jo",
  "registry=https://packages.example.org/",
  "resolved https://packages.example.org/npm/zod/-/zod-4.0.0.tgz",
])("refuses what belongs to one machine: %s", (text) => {
  expect(machineTraces(file("docs/operations.md", text))).toHaveLength(1);
});

it.each([
  ["pages/PeoplePage.tsx", "const [params] = useSearchParams();"],
  [
    "features/contacts/PeopleFilters.tsx",
    '<TextInput type="search" value={query.search} onChange={(e) => go(e)} />',
  ],
  ["pages/PathsPage.tsx", '<input onChange={(e) => go(e)} value={params.get("at") ?? ""} />'],
])("refuses a text box that shows what the address says, in %s: %s", (path, text) => {
  expect(typedText(file(`apps/web/src/${path}`, text))).toHaveLength(1);
});

it("lets a box keep its own text, and a choice show what the address says", () => {
  const text = "<TextInput value={box.text} /> <Select value={query.sort} />";
  expect(typedText(file("apps/web/src/features/contacts/PeopleFilters.tsx", text))).toEqual([]);
  expect(typedText(file("apps/web/src/lib/useAddress.ts", "useSearchParams()"))).toEqual([]);
});

it("does not mistake routes and links for a machine's paths", () => {
  const text = 'see https://example.org/home/ and ["/work", "/users/1"], or the registry of tags';
  expect(machineTraces(file("docs/api.md", text))).toEqual([]);
});

it("refuses journeys that answer requests before it is sure that they do", () => {
  const text = "await page.route(pattern, answer);";
  expect(interceptions(file("apps/e2e/journeys/pressing.spec.ts", text))).toHaveLength(1);
  expect(interceptions(file("apps/e2e/intercept.ts", text))).toEqual([]);
  expect(interceptions(file("apps/web/src/app.tsx", text))).toEqual([]);
});

it("refuses a failed read drawn by hand", () => {
  const text =
    'import { ErrorState } from "../ui/ErrorState"; <ErrorState>{describeFailure(error)}</ErrorState>';
  expect(failedReads(file("apps/web/src/pages/EventsPage.tsx", text))).toHaveLength(1);
  expect(failedReads(file("apps/web/src/features/trash/TrashSection.tsx", text))).toHaveLength(1);
  expect(failedReads(file("apps/web/src/lib/Loaded.tsx", text))).toEqual([]);
  expect(failedReads(file("apps/web/src/pages/EventsPage.tsx", "<Loaded read={read} />"))).toEqual([]);
});

it("refuses streams joined so that a failure of the first reaches nobody", () => {
  const text = "createReadStream(path).pipe(createGunzip())";
  expect(streams(file("apps/api/src/features/exports/archiveText.ts", text))).toHaveLength(1);
  expect(streams(file("apps/api/src/http/receiveUpload.ts", "source.pipe(counted)"))).toEqual([]);
  expect(streams(file("packages/contract/src/text.ts", "pipeline(source, sink)"))).toEqual([]);
});

describe("what is typed into", () => {
  it.each([
    ["apps/web/src/features/events/EventDialog.tsx", "<Dialog /> edit({ version: editedVersionOf(event) })"],
    ["apps/web/src/features/events/EventNotes.tsx", "<TextArea /> edit({ version: editedVersionOf(event) })"],
    [
      "apps/web/src/features/events/useEventForm.ts",
      "useForm({}); edit({ version: editedVersionOf(event) })",
    ],
    ["apps/web/src/features/events/EventDialog.tsx", "edit({ version: event.version as EditedVersion })"],
    ["apps/web/src/pages/EventPage.tsx", "remove({ version: event.version as ShownVersion })"],
    ["apps/web/src/features/events/saveEvent.ts", 'fetch("/api/events", { headers: { "If-Match": "1" } })'],
    ["apps/web/src/pages/EventPage.tsx", "<EventSection key={event.version} event={event} />"],
    ["apps/web/src/pages/EventPage.tsx", "<EventSection key={`${event.id} ${event.version}`} />"],
  ])("takes its version from the snapshot; refuses in %s: %s", (path, text) => {
    expect(editSnapshots(file(path, text))).toHaveLength(1);
  });

  it.each([
    ["apps/web/src/features/events/EventDialog.tsx", "<Dialog /> useEditing(event, { formOf, send })"],
    ["apps/web/src/features/referrals/useReferralActs.ts", "move({ version: editedVersionOf(referral) })"],
    ["apps/web/src/lib/recordVersions.ts", "record.version as EditedVersion"],
    ["apps/web/src/lib/callApi.ts", 'headers.set("if-match", version)'],
    ["apps/web/src/pages/EventPage.tsx", "<EventSection key={event.id} event={event} />"],
  ])("takes its version from the snapshot; allows in %s: %s", (path, text) => {
    expect(editSnapshots(file(path, text))).toEqual([]);
  });
});

describe("what is typed into a form when the session ends", () => {
  const path = "apps/web/src/features/events/EventDialog.tsx";

  it.each([
    "<form onSubmit={send}><TextInput value={name} /></form>",
    'const form = useForm({ name: "" }, "event"); <Dialog />',
    'const [day, setDay] = useState(null); useForm({}, "event"); typed={form.typed} <DayField onChange={setDay} />',
    'const [day, setDay] = useState(""); useEditing<Event, Form>(event, {}); typed={form.typed} <TextInput value={day} onChange={(event) => setDay(event.target.value)} />',
  ])("is kept; refuses: %s", (text) => {
    expect(typedForms(file(path, text))).toHaveLength(1);
  });

  it.each([
    'const form = useForm({ name: "" }, "event"); <Dialog typed={form.typed} />',
    'const [open, setOpen] = useState(false); useForm({}, "event"); typed={form.typed} <TextInput onChange={(event) => form.set({})} /> <Button onClick={() => setOpen(true)} />',
  ])("is kept; allows: %s", (text) => {
    expect(typedForms(file(path, text))).toEqual([]);
  });

  it("is kept, but for passwords, codes and people who are not signed in", () => {
    const text = 'useForm({ password: "" }, notKept); <form />';
    expect(typedForms(file("apps/web/src/features/accounts/PasswordForm.tsx", text))).toEqual([]);
    expect(typedForms(file(path, text))).toEqual([expect.stringContaining("thrown away by Back")]);
  });
});

describe("one noun has one name", () => {
  it.each([
    ["packages/contract/src/bulkActs.ts", "export const actInBulk = route({"],
    ["apps/web/src/features/review/ReviewCard.tsx", ""],
  ])("%s is called otherwise in the API", (path, text) => {
    expect(roomNames(file(path, text))).toEqual([expect.stringContaining("one noun has one name")]);
  });

  it.each([
    ["packages/contract/src/followUps.ts", "export const snoozeFollowUp = route({"],
    ["packages/contract/src/securityEvents.ts", "export const listSecurityEvents = route({"],
    ["packages/contract/src/words.ts", "export const Action = z.enum([])"],
    ["apps/web/src/features/debrief/DebriefDesk.tsx", ""],
    ["apps/web/src/lib/useApi.ts", ""],
  ])("%s is a room of the API, part of one, or none", (path, text) => {
    expect(roomNames(file(path, text))).toEqual([]);
  });
});

describe("reads are statements", () => {
  const store = "apps/api/src/features/views/views.store.ts";

  it.each([
    ["const rows = await tx.rows<{ id: string }>(sql);", "make it a statement"],
    ["const [row] = await tx.rows(sql);", "make it a statement"],
    ['const live = Prisma.sql`c."deletedAt" IS NULL`;', "make it a statement"],
    [
      'const find = (id: string) => {\n  const select = statement((db) => db.selectFrom("Event"));\n};',
      "within a function",
    ],
  ])("refuses %s", (text, problem) => {
    expect(checkedSql(file(store, text))).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    [store, 'const selectAll = statement((db) => db.selectFrom("Event").select("Event.id"));'],
    ["apps/api/src/features/trash/trash.store.ts", "await tx.rows<Row>(sql)"],
    ["apps/api/src/features/views/views.routes.test.ts", "await app.db.read.rows(sql)"],
  ])("allows in %s: %s", (path, text) => {
    expect(checkedSql(file(path, text))).toEqual([]);
  });

  it("wants a file that reads nothing by hand any more to be taken off the list", () => {
    expect(
      checkedSql(file("apps/api/src/features/trash/trash.store.ts", "await selectTrash(tx);")),
    ).toHaveLength(1);
  });
});

const button = (attributes: string) =>
  submitButtons(file("apps/web/src/features/a/ADialog.tsx", `<Button ${attributes}>Save</Button>`));

describe("buttons that send", () => {
  it("can be pressed, whatever is missing", () => {
    expect(button('type="submit" tone="primary" disabled={name === ""}')).toHaveLength(1);
    expect(button('disabled={isFull} type="submit"')).toHaveLength(1);
    expect(button('type="submit" busy={saving}')).toEqual([]);
    expect(button("disabled={isFirst} onClick={up}")).toEqual([]);
  });
});

const field = (attributes: string) =>
  browserChecks(file("apps/web/src/features/a/ADialog.tsx", `<TextInput ${attributes} />`));

describe("what is wrong with a field", () => {
  it.each(['type="email" value={x}', 'value={x} type="url"', "required value={x}", 'pattern="[a-z]+"'])(
    "is said in our words: %s",
    (attributes) => {
      expect(field(attributes)).toHaveLength(1);
    },
  );
  it.each(['inputMode="email"', 'type="email" hidden readOnly', 'type="time"'])("may be %s", (attributes) => {
    expect(field(attributes)).toEqual([]);
  });
});

describe("a sentence stands where words are", () => {
  const store = "apps/api/src/features/playbook-runs/playbookRuns.store.ts";

  it.each([
    [store, "await tx.followUp.updateMany({ data: { dropReason: `Left ${run.name}` } });"],
    [store, 'const name = person?.name ?? "Somebody removed";'],
    [store, "const kept = `${heardOn}: ${one.name} pointed you to ${other.name}`;"],
    ["apps/api/src/features/imports/readAnew.ts", 'if (row.because === "Same name") return [];'],
    ["packages/domain/src/followUp.ts", 'switch (why) { case "Left it": return true; }'],
  ])("and not in %s: %s", (path, text) => {
    expect(storedSentences(file(path, text))).toEqual([expect.stringContaining("is a sentence")]);
  });

  it.each([
    [store, 'data: { dropCause: "playbook-left" }'],
    [store, 'db.selectFrom("PlaybookRun as r").where("r.batchId", "is not", null)'],
    [store, 'throw new Problem("import_finished", "This import is not running.");'],
    [store, 'tx.$executeRaw(Prisma.sql`UPDATE "FollowUp" SET "state" = 1`)'],
    ["apps/api/src/wording/describeDropReason.ts", "export const left = (of: string) => `Left ${of}`;"],
    ["apps/api/src/http/errors.ts", 'const message = "That could not be taken.";'],
  ])("as in %s: %s", (path, text) => {
    expect(storedSentences(file(path, text))).toEqual([]);
  });
});
