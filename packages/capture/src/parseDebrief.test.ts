import type { CalendarDay } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DebriefLine, mostDebriefLines, parseDebrief } from "./parseDebrief";
import { namesOf, stepsOf } from "./testing/understood";

const context = {
  today: "2026-03-10" as CalendarDay,
  zone: "America/New_York",
  event: "ALA Annual",
  known: [{ id: "dana", name: "Dana Ruiz" }],
};

const read = (block: string): DebriefLine[] => parseDebrief(block, context);

describe("lines, one person each", () => {
  it("are taken without bullets and numbers, blank ones passed over", () => {
    const block =
      "- Dana Ruiz, NYPL. Email Friday\n\n  2) Sam Okafor - Cornell - send slides\r\n[ ] call grace lin";
    const lines = read(block);
    expect(lines.map(({ line, text }) => [line, text])).toEqual([
      [1, "Dana Ruiz, NYPL. Email Friday"],
      [3, "Sam Okafor - Cornell - send slides"],
      [4, "call grace lin"],
    ]);
    expect(lines.map(({ span }) => block.slice(span.start, span.end))).toEqual(lines.map(({ text }) => text));
    expect(lines.flatMap(({ draft }) => stepsOf(draft))).toEqual([
      "Dana Ruiz, email, 2026-03-13",
      "Sam Okafor, share, 2026-03-11",
      "Grace Lin, call, 2026-03-11",
    ]);
    expect(lines[0]?.draft.people[0]?.knownIds).toEqual(["dana"]);
  });

  it.each([
    "Marcus Webb, archivist at Getty. Introduced me to Aiko Tanaka. Thank him on Friday",
    "Grace Lin, Cornell. Will introduce me to Tom Becker",
    "Priya Nair, editor at Penguin. Told me to call Sam Okafor",
  ])("whoever a line begins with and describes was met: %s", (line) => {
    const { people, metOn } = read(line)[0]?.draft ?? {};
    expect(people?.map(({ role, tookPart }) => [role, tookPart])).toEqual([
      ["met", true],
      ["referred", false],
    ]);
    expect(metOn).toBe("2026-03-10");
  });

  it("a number that belongs to the text stays", () => {
    expect(read("3M: Dana Ruiz\n555-201-8890 Sam Okafor").map(({ text }) => text)).toEqual([
      "3M: Dana Ruiz",
      "555-201-8890 Sam Okafor",
    ]);
  });
});

describe("rows of a spreadsheet", () => {
  it("with a header", () => {
    const [dana, sam] = read(
      "Name\tJob title\tCompany\tE-mail\tPhone\tNotes\tNext step\tDue\nDana Ruiz\tlibrarian\tNYPL\tdana@nypl.org\t212-555-0100\tTalked about linked data\tEmail\tnext week\nsam okafor\t\tCornell\t\t\tknows Grace Lin at Asana\tsend him the slides\t3/20",
    );
    expect(dana?.draft.people).toMatchObject([
      {
        name: "Dana Ruiz",
        title: "librarian",
        organization: "NYPL",
        email: "dana@nypl.org",
        phone: "2125550100",
      },
    ]);
    expect(dana && stepsOf(dana.draft)).toEqual(["Dana Ruiz, email, 2026-03-16"]);
    expect(dana?.draft.metOn).toBe("2026-03-10");
    expect(sam && namesOf(sam.draft)).toEqual(["Sam Okafor", "Grace Lin"]);
    expect(sam && stepsOf(sam.draft)).toEqual(["Sam Okafor, share, 2026-03-20"]);
    expect(sam?.draft.referrals).toMatchObject([{ from: 0, to: 1 }]);
  });

  it("with commas or semicolons below a header, quotes and all", () => {
    const comma = read(
      'First,Last,Organisation,Next step,When\nMike,Chen,"Acme, Inc.",coffee,Friday\nAna,Lee,Globex,,in 2 weeks',
    );
    expect(comma.map(({ draft }) => [draft.people[0]?.name, draft.people[0]?.organization])).toEqual([
      ["Mike Chen", "Acme, Inc."],
      ["Ana Lee", "Globex"],
    ]);
    expect(comma.flatMap(({ draft }) => stepsOf(draft))).toEqual([
      "Mike Chen, coffee, 2026-03-13",
      "Ana Lee, check-in, 2026-03-24",
    ]);
    const semicolon = read("Name;Company;Follow up\nDana Ruiz;NYPL;ask about the rota");
    expect(semicolon[0]?.draft.followUps).toMatchObject([{ action: "other", dueOn: "2026-03-11" }]);
  });

  it("without a header by what the cells are", () => {
    const lines = read(
      "Dana Ruiz\tNYPL\tmetadata librarian\tdana@nypl.org\tcall next week\nSam Okafor\tCornell\tprofessor\tsam@cornell.edu\temail tomorrow",
    );
    expect(lines.map(({ draft }) => draft.people[0])).toMatchObject([
      { name: "Dana Ruiz", organization: "NYPL", title: "metadata librarian", email: "dana@nypl.org" },
      { name: "Sam Okafor", organization: "Cornell", title: "professor", email: "sam@cornell.edu" },
    ]);
    expect(lines.flatMap(({ draft }) => stepsOf(draft))).toEqual([
      "Dana Ruiz, call, 2026-03-16",
      "Sam Okafor, email, 2026-03-11",
    ]);
  });

  it("first and family names in two columns", () => {
    const lines = read("Mike\tChen\tAcme\t+1 212 555 0100\nAna\tLee\tGlobex\t+1 212 555 0101");
    expect(lines.map(({ draft }) => draft.people[0]?.name)).toEqual(["Mike Chen", "Ana Lee"]);
  });

  it("below a row that names its columns is one though a note holds a tab", () => {
    const lines = read("Name,Company,Notes\nDana Ruiz,NYPL,maps\tagain\nSam Okafor,Cornell,slides\n");
    expect(lines.map(({ draft }) => [draft.people[0]?.name, draft.people[0]?.organization])).toEqual([
      ["Dana Ruiz", "NYPL"],
      ["Sam Okafor", "Cornell"],
    ]);
  });

  it("lines of words with commas are no table", () => {
    expect(
      read("Ben Achterberg, recruiter, Randstad\nDana Ruiz, librarian, NYPL")[0]?.draft.people,
    ).toMatchObject([{ name: "Ben Achterberg", title: "recruiter", organization: "Randstad" }]);
  });
});

describe("too much", () => {
  const lines = Array.from({ length: mostDebriefLines + 5 }, (_, index) => `Met Dana Ruiz ${index}`);

  it.each([
    ["lines", lines.join("\n")],
    ["rows", lines.map((line) => `${line}\tNYPL`).join("\n")],
  ])("%s beyond the cap are one entry that says so", (_what, block) => {
    const found = read(block);
    expect(found).toHaveLength(mostDebriefLines + 1);
    const last = found.at(-1);
    expect(last).toMatchObject({
      line: mostDebriefLines + 1,
      unread: "too-many-lines",
      draft: { people: [] },
    });
    expect(last?.text.split("\n")).toHaveLength(5);
    expect(found.slice(0, -1).every(({ unread }) => unread === null)).toBe(true);
  });

  it("a line that is too long is read from its beginning and says so", () => {
    const [line] = read(`Met Dana Ruiz. ${"x ".repeat(6000)}`);
    expect(line).toMatchObject({ unread: "too-long", draft: { people: [{ name: "Dana Ruiz" }] } });
  });
});

it("anything gets an answer, and no line is lost", () => {
  const cell = fc.constantFrom(
    "Dana Ruiz",
    "Name",
    "E-mail",
    '"a',
    '"a, ""b"""',
    "call",
    "next week",
    "",
    "👍",
    "3/24",
    "- x",
  );
  const block = fc
    .array(fc.tuple(cell, fc.constantFrom("\t", ",", ";", "\n", "\r\n", " ")), { maxLength: 40 })
    .map((parts) => parts.map(([text, sign]) => text + sign).join(""));
  fc.assert(
    fc.property(block, (text) => {
      const found = read(text);
      for (const { span, text: own, draft } of found) {
        expect(text.slice(span.start, span.end)).toBe(own);
        const spans = [
          ...draft.highlights,
          ...draft.unplaced,
          ...draft.followUps.flatMap(({ spans: said }) => said),
        ];
        expect(spans.every(({ start, end }) => start >= 0 && end <= own.length && start <= end)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
  expect(read("")).toEqual([]);
}, 60_000);
