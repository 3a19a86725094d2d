import { describe, expect, it } from "vitest";
import { CallError, type CallInput } from "./callApi";
import type { EditedVersion } from "./recordVersions";
import { callBack, saveMerging } from "./saveMerging";

interface Person {
  readonly version: number;
  readonly title: string;
  readonly notes: string;
}
type Form = Pick<Person, "title" | "notes">;

const formOf = ({ title, notes }: Person): Form => ({ title, notes });

/** One person as a server keeps it, taking an edit only when it was made from the version there is. */
const serverOf = (first: Person) => {
  const server = {
    person: first,
    sent: [] as Form[],
    /** Another window saves. */
    change: (patch: Partial<Form>) => {
      server.person = { ...server.person, ...patch, version: server.person.version + 1 };
    },
    send: (value: Form, version: EditedVersion): Promise<Person> => {
      server.sent.push(value);
      if (version !== server.person.version) {
        return Promise.reject(
          new CallError(412, {
            code: "changed_elsewhere",
            message: "This was changed elsewhere since you opened it.",
            current: server.person,
          }),
        );
      }
      server.change(value);
      return Promise.resolve(server.person);
    },
  };
  return server;
};

const fieldsOf = (first: Form) => {
  const fields = {
    value: first,
    now: () => fields.value,
    show: (value: Form) => {
      fields.value = value;
    },
  };
  return fields;
};

const dana: Person = { version: 1, title: "Librarian", notes: "Knows everybody." };

describe("saving what was typed into a snapshot", () => {
  it("sends it with the version it was made from", async () => {
    const server = serverOf(dana);
    const fields = fieldsOf({ ...formOf(dana), notes: "Prefers tea." });
    const outcome = await saveMerging({ snapshot: dana, formOf, fields, send: server.send });
    expect(outcome).toEqual({ kind: "saved", isMerged: false, snapshot: server.person });
    expect(server.person).toEqual({ version: 2, title: "Librarian", notes: "Prefers tea." });
  });

  it("merges what another window changed meanwhile, and saves again", async () => {
    const server = serverOf(dana);
    server.change({ title: "Head librarian" });
    const fields = fieldsOf({ ...formOf(dana), notes: "Prefers tea." });
    const outcome = await saveMerging({ snapshot: dana, formOf, fields, send: server.send });
    expect(outcome).toMatchObject({ kind: "saved", isMerged: true });
    expect(server.person).toEqual({ version: 3, title: "Head librarian", notes: "Prefers tea." });
    expect(fields.value).toEqual(formOf(server.person));
  });

  it("saves nothing where both changed the same, and is made from what is there once somebody chose", async () => {
    const server = serverOf(dana);
    server.change({ notes: "Prefers coffee.", title: "Head librarian" });
    const fields = fieldsOf({ ...formOf(dana), notes: "Prefers tea." });
    const asked = await saveMerging({ snapshot: dana, formOf, fields, send: server.send });
    expect(asked).toEqual({ kind: "overlapping", overlaps: ["notes"], snapshot: server.person });
    expect(server.person.notes).toBe("Prefers coffee.");
    expect(fields.value).toEqual({ title: "Head librarian", notes: "Prefers tea." });
    server.change({ title: "Director" });
    const outcome = await saveMerging({ snapshot: asked.snapshot, formOf, fields, send: server.send });
    expect(outcome.kind).toBe("saved");
    expect(server.person).toMatchObject({ title: "Director", notes: "Prefers tea." });
  });

  it("keeps what is typed while it is being saved, also over a merge", async () => {
    const server = serverOf(dana);
    server.change({ title: "Head librarian" });
    const fields = fieldsOf({ ...formOf(dana), notes: "Prefers" });
    const outcome = await saveMerging({
      snapshot: dana,
      formOf,
      fields,
      send: (value, version) => {
        if (server.sent.length === 0) fields.show({ ...fields.value, notes: "Prefers tea." });
        else fields.show({ ...fields.value, notes: "Prefers tea. Or coffee." });
        return server.send(value, version);
      },
    });
    expect(outcome.kind).toBe("saved");
    expect(server.person).toMatchObject({ title: "Head librarian", notes: "Prefers tea." });
    expect(fields.value).toEqual({ title: "Head librarian", notes: "Prefers tea. Or coffee." });
  });

  it("gives up in the end when it is overtaken each time, with what was typed still there", async () => {
    const server = serverOf(dana);
    const fields = fieldsOf({ ...formOf(dana), notes: "Prefers tea." });
    const outcome = await saveMerging({
      snapshot: dana,
      formOf,
      fields,
      send: (value, version) => {
        server.change({ title: `Librarian ${server.sent.length}` });
        return server.send(value, version);
      },
    });
    expect(outcome.kind).toBe("failed");
    expect(server.sent).toHaveLength(5);
    expect(fields.value.notes).toBe("Prefers tea.");
  });

  it("hands on any other failure", async () => {
    const failure = new CallError(404, { code: "not_found", message: "This is not here any more." });
    const fields = fieldsOf({ ...formOf(dana), notes: "Prefers tea." });
    const send = () => Promise.reject(failure);
    expect(await saveMerging({ snapshot: dana, formOf, fields, send })).toEqual({
      kind: "failed",
      failure,
      snapshot: dana,
    });
    expect(fields.value.notes).toBe("Prefers tea.");
  });
});

it("no call takes the version of a record as it stands in an answer", () => {
  const call: CallInput<"PATCH /events/:id"> = {
    params: { id: "1" },
    body: {},
    // @ts-expect-error The version an edit is made from comes from its snapshot alone.
    version: dana.version,
  };
  expect(call.version).toBe(1);
});

const callOf =
  (key: "PATCH /contacts/:id" | "PUT /captures/:id") => (value: Form, version: EditedVersion) => ({
    key,
    input: { version, body: value },
  });

/** As a day that is sent only where it is another. */
const byDay = (value: Form, version: EditedVersion, from: Person) => ({
  key: "PATCH /contacts/:id" as const,
  input: { version, body: value.title === from.title ? { notes: value.notes } : value },
});

describe("taking an edit back", () => {
  const [saved, before] = [
    { version: 4, title: "Director", notes: "Met at ALA" },
    { version: 3, title: "Curator", notes: "Met at ALA" },
  ];

  it("sends the fields alone that it changed, and says what it left in them", () => {
    expect(callBack({ saved, before, formOf, callOf: callOf("PATCH /contacts/:id") })).toEqual({
      key: "PATCH /contacts/:id",
      input: { version: 4, body: { title: "Curator" } },
      left: { title: "Director" },
    });
  });

  it("knows what it left in a field that is sent only where it changes", () => {
    const call: unknown = JSON.parse(JSON.stringify(callBack({ saved, before, formOf, callOf: byDay })));
    expect(call).toMatchObject({ input: { body: { title: "Curator" } }, left: { title: "Director" } });
  });

  it("of what is saved whole, the whole", () => {
    const { input } = callBack({ saved, before, formOf, callOf: callOf("PUT /captures/:id") });
    expect(input).toEqual({ version: 4, body: formOf(before) });
  });
});
