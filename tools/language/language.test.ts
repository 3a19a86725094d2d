import { describe, expect, it } from "vitest";
import { findMessages } from "./findMessages";
import { mustHaveForms, mustKeepHoles } from "./languages";
import { toPseudo } from "./pseudo";
import { translateSource } from "./translateSource";

const screen = "apps/web/src/features/made/Made.tsx";
const textsIn = (code: string, path = screen) => findMessages(path, code).map(({ source }) => source);

describe("the texts of a file", () => {
  it.each([
    [
      "between tags, with what is put in",
      "const a = <p>You met {name} on {day}.</p>;",
      ["You met {0} on {1}."],
    ],
    [
      "over several lines, as the browser shows them",
      "const a = (\n  <p>\n    Nothing is due\n    today.\n  </p>\n);",
      ["Nothing is due today."],
    ],
    [
      "around other elements, whose own texts are apart",
      "const a = <p>Open <b>Dana Ruiz</b> again</p>;",
      ["Open {0} again", "Dana Ruiz"],
    ],
    [
      "attributes that are read, small words too",
      'const a = <Field label="what" title="Who" />;',
      ["what", "Who"],
    ],
    [
      "what is drawn by an attribute of any name",
      'const a = <A action={<b>Import</b>} id="Some id" />;',
      ["Import"],
    ],
    ["templates", "toast({ text: `${count} people removed` });", ["{0} people removed"]],
    ["what is put between two names", "const a = `${one} and ${other}`;", ["{0} and {1}"]],
    [
      "the forms of a word that is counted, as one text",
      'plural(3, "person", "people"); plural(days, "day");',
      ["person | people", "day | days"],
    ],
    ["what stands where a part is not given", 'const A = ({ label = "Loading" }) => label;', ["Loading"]],
    ["both answers of a condition", 'const a = <p>{late ? "late" : "due"}</p>;', ["late", "due"]],
  ])("%s", (_, code, texts) => {
    expect(textsIn(code)).toEqual(texts);
  });

  it.each([
    ["what is compared", 'if (kind === "Some kind") go();'],
    ["addresses and names of calls", 'useApiQuery("GET /contacts/:id"); const to = "/people/duplicates";'],
    ["classes", 'const tone = { late: "bg-due-soft text-due" };'],
    [
      "keys, the programmer's own errors, selectors",
      'throw new Error("Not here"); const a = "[data-dialog] :is(input)"; const b = ":is(input, select)";',
    ],
    ["what is parsed as it would be typed", 'parse("next week");'],
    ["what Intl is told", 'new Intl.DateTimeFormat("en", { dateStyle: "medium" });'],
  ])("not %s", (_, code) => {
    expect(textsIn(code)).toEqual([]);
  });

  it("on the server only where they are marked: by a problem, by a key, by a file of words", () => {
    const store = "apps/api/src/features/made/made.store.ts";
    expect(
      textsIn('const sql = "SELECT the one"; throw new Problem("not_found", "There is nothing.");', store),
    ).toEqual(["There is nothing."]);
    expect(textsIn('const step = { what: "Call back", action: "call" };', store)).toEqual(["Call back"]);
    expect(textsIn('export const none = "Nobody";', "apps/api/src/features/made/madeWords.ts")).toEqual([
      "Nobody",
    ]);
  });
});

describe("a file in another language", () => {
  const german: Readonly<Record<string, string>> = {
    "You met {0} on {1}.": "Am {1} hast du {0} getroffen.",
    "{0} people removed": "{0} Menschen „entfernt“",
    Name: 'Name "voll"',
    "Open {0} again": "{0} wieder öffnen",
  };
  const inGerman = (code: string) => translateSource(screen, code, (source) => german[source]);

  it("has what is put in where the other language wants it", () => {
    expect(inGerman("const a = <p>You met {name} on {day}.</p>;")).toBe(
      'const a = <p>{"Am "}{day}{" hast du "}{name}{" getroffen."}</p>;',
    );
  });

  it("has as many forms of a word that is counted as it needs", () => {
    const texts: Record<string, string> = { "person | people": "osoba | osoby | osób", "day | days": "人" };
    const translated = (code: string) => translateSource(screen, code, (source) => texts[source]);
    expect(translated('plural(n, "person", "people");')).toBe('plural(n, "osoba", "osoby | osób");');
    expect(translated('plural(n, "day");')).toBe('plural(n, "人", "人");');
  });

  it("keeps quotes and what was escaped", () => {
    expect(inGerman("const a = `${count} people removed`;")).toBe(
      "const a = `${count} Menschen „entfernt“`;",
    );
    expect(inGerman('const a = <Field label="Name" />;')).toBe(
      'const a = <Field label={"Name \\"voll\\""} />;',
    );
  });

  it("has texts within what is put in translated, too, and leaves what has no translation", () => {
    expect(inGerman('const a = <p>Open <b title="Name">Dana</b> again</p>;')).toBe(
      'const a = <p><b title={"Name \\"voll\\""}>Dana</b>{" wieder öffnen"}</p>;',
    );
  });
});

it("the pseudo-language leaves no plain letter but in what is put in", () => {
  expect(toPseudo("Call {0}, or {first name}")).toBe("Ćáĺĺ {0}, óŕ {first name}");
});

it("a translation that leaves out what is put in is refused, and one that is still empty is not", () => {
  expect(() => mustKeepHoles({ "Call {0}": "", "{0} and {1}": "{1} und {0}" })).not.toThrow();
  expect(() => mustKeepHoles({ "Call {0}": "Anrufen" })).toThrow("Call {0}");
  expect(() => mustKeepHoles({ Name: "Name {0}" })).toThrow("Name");
});

it("a word that is counted has no more forms than its language", () => {
  const polish = { "person | people": "osoba | osoby | osób", "day | days": "" };
  expect(() => mustHaveForms("pl", polish)).not.toThrow();
  expect(() => mustHaveForms("de", polish)).toThrow("person | people");
});
