import { describe, expect, it } from "vitest";
import { runToEnd } from "../cooperativeTask";
import { type ReadingOptions, readContactFile } from "../readContactFile";
import { type WrittenCell, type WrittenSheet, ods, xlsx } from "../testing/workbook";
import { zip } from "../testing/zip";

const read = (bytes: Uint8Array, options?: ReadingOptions, name = "attendees.xlsx") =>
  runToEnd(readContactFile(name, bytes, options));

const day = "dd\\.mm\\.yyyy";
const attendees = (...rows: WrittenCell[][]): WrittenSheet => ({
  name: "Attendees",
  rows: [["Name", "E-mail", "Phone", "Company", "Birthday"], ...rows],
});
const dana: WrittenCell[] = [
  "Dana Ruiz",
  "dana@example.org",
  13_125_550_100,
  "Newberry",
  { number: 32_874, format: day },
];
const cover: WrittenSheet = { name: "Read me", rows: [["Please do not pass this list on."]] };

const danaRead = {
  name: "Dana Ruiz",
  emails: [{ address: "dana@example.org" }],
  phones: [{ number: "13125550100" }],
  organization: "Newberry",
  birthday: "1990-01-01",
};

/** The cell of a ticket as the table shows it. */
const shown = (value: WrittenCell, book = {}): string | undefined =>
  read(
    xlsx(
      [
        {
          name: "x",
          rows: [
            ["Name", "Ticket"],
            ["Dana Ruiz", value],
          ],
        },
      ],
      book,
    ),
  ).table?.sample[0]?.[1];

describe("an Excel workbook", () => {
  it.each([true, false])("is read as any table, its texts in a part of their own: %s", (sharesTexts) => {
    const file = read(
      xlsx([attendees(dana, ["Sam Okafor & Söhne", null, null, "Harbor <Library>"])], { sharesTexts }),
    );
    expect(file).toMatchObject({
      kind: "table",
      people: [
        { row: 2, ...danaRead },
        { row: 3, name: "Sam Okafor & Söhne", organization: "Harbor <Library>" },
      ],
      table: { sure: true, sheets: { names: ["Attendees"], chosen: 0 } },
    });
  });

  it("gives the first sheet that names columns of people, and others when they are asked for", () => {
    const speakers = { ...attendees(["Bea Santos", "bea@example.org"]), name: "Speakers" };
    const rooms = {
      name: "Rooms",
      rows: [
        ["Room", "Floor"],
        ["Green", 2],
        ["Blue", 3],
      ],
    };
    const book = xlsx([cover, rooms, attendees(dana), speakers]);
    expect(read(book)).toMatchObject({
      people: [danaRead],
      table: { sheets: { names: ["Read me", "Rooms", "Attendees", "Speakers"], chosen: 2 } },
    });
    expect(read(book, { sheet: 3 }).people).toMatchObject([{ name: "Bea Santos" }]);
    expect(() => read(book, { sheet: 0 })).toThrow(
      /no table with a row for each person on the sheet “Read me”/,
    );
  });

  it("leaves out sheets that are hidden, and says so", () => {
    const hidden = { ...attendees(["Bea Santos", "bea@example.org"]), name: "Last year", isHidden: true };
    const file = read(xlsx([hidden, attendees(dana)]));
    expect(file).toMatchObject({
      people: [danaRead],
      table: { sheets: { names: ["Attendees"], chosen: 0 } },
    });
    expect(file.unplaced).toContainEqual({ row: null, text: "Last year", reason: "a sheet that is hidden" });
    expect(read(xlsx([hidden])).people).toHaveLength(1);
  });

  it("gives a formula's last value, and rich text as text", () => {
    const cells = {
      formula: { xml: '<c t="str"><f>A2&amp;"x"</f><v>Dana Ruiz</v></c>' },
      rich: {
        xml: '<c t="inlineStr"><is><r><t>New</t></r><r><t>berry</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      },
      lines: { xml: '<c t="inlineStr"><is><t>Maps_x000D_\nand atlases</t></is></c>' },
      error: { xml: '<c t="e"><v>#N/A</v></c>' },
    };
    const file = read(
      xlsx([
        {
          name: "x",
          rows: [
            ["Name", "Company", "Notes", "Phone"],
            [cells.formula, cells.rich, cells.lines, cells.error],
          ],
        },
      ]),
    );
    expect(file.people).toMatchObject([
      { name: "Dana Ruiz", organization: "Newberry", notes: "Maps\nand atlases", phones: [] },
    ]);
  });

  it("gives days by their format, and numbers as they are written", () => {
    const of = (number: number, format: string): string | undefined => shown({ number, format });
    expect(of(32_874, "yyyy\\-mm\\-dd")).toBe("1990-01-01");
    expect(of(32_874.5, "[$-409]d/m/yy h:mm AM/PM")).toBe("1990-01-01 12:00");
    expect(of(1, "d.m.yyyy")).toBe("1900-01-01");
    expect(of(61, "d.m.yyyy")).toBe("1900-03-01");
    expect(of(32_874, "d-mmm")).toBe("--01-01");
    expect(of(0.75, "h:mm")).toBe("18:00");
    expect(of(32_874, '#,##0.00 "days"')).toBe("32874");
    expect(of(60_614, "00000")).toBe("60614");
    expect(of(1234, "00000")).toBe("01234");
    expect(of(4_915_112_345_678, "\\+#")).toBe("+4915112345678");
    expect(of(-3, "d.m.yyyy")).toBe("-3");
    expect(shown({ xml: "<c><v>4.915112345678E12</v></c>" })).toBe("4915112345678");
    expect(shown({ xml: "<c><v>0.30000000000000004</v></c>" })).toBe("0.3");
    expect(shown({ xml: '<c t="b"><v>1</v></c>' })).toBe("TRUE");
    expect(shown({ number: 31_412, format: "d.m.yyyy" }, { countsFrom1904: true })).toBe("1990-01-01");
  });

  it("gives what is merged over several rows to each of them", () => {
    const team = {
      name: "Team",
      rows: [
        ["Company", "Name", "E-mail"],
        ["Newberry", "Dana Ruiz", "dana@example.org"],
        [null, "Sam Okafor", "sam@example.org"],
        ["Harbor", "Bea Santos", "bea@example.org"],
      ],
      merged: ["A2:A3", "A4:A1048576"],
    };
    expect(read(xlsx([team])).people.map(({ name, organization }) => [name, organization])).toEqual([
      ["Dana Ruiz", "Newberry"],
      ["Sam Okafor", "Newberry"],
      ["Bea Santos", "Harbor"],
    ]);
  });

  it("in an archive is read as well", () => {
    const file = read(zip([{ name: "list/attendees.xlsx", content: xlsx([attendees(dana)]) }]));
    expect(file.people).toMatchObject([danaRead]);
  });

  it("of LinkedIn's connections, saved anew, is read as these", () => {
    const rows = [
      ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"],
      [
        "Dana",
        "Ruiz",
        "https://www.linkedin.com/in/dana-ruiz",
        null,
        "Newberry",
        "Librarian",
        { number: 45_292, format: day },
      ],
    ];
    expect(read(xlsx([cover, { name: "Connections", rows }]))).toMatchObject({
      kind: "linkedin-connections",
      people: [{ name: "Dana Ruiz", connectedOn: "2024-01-01" }],
    });
  });
});

const cell = (more: string, inner: string) => ({
  xml: `<table:table-cell ${more}>${inner}</table:table-cell>`,
});

describe("an OpenDocument workbook", () => {
  const openDay = {
    xml: '<table:table-cell office:value-type="date" office:date-value="1990-01-01"><text:p>01.01.90</text:p></table:table-cell>',
  };
  const openDana = [...dana.slice(0, 4), openDay];

  it("is read as any table, and any of its sheets", () => {
    const speakers = { ...attendees(["Bea Santos", "bea@example.org"]), name: "Speakers" };
    const hidden = { ...attendees(["Sam Okafor"]), name: "Last year", isHidden: true };
    const book = ods([cover, hidden, attendees(openDana), speakers]);
    expect(read(book)).toMatchObject({
      people: [danaRead],
      table: { sheets: { names: ["Read me", "Attendees", "Speakers"], chosen: 1 } },
    });
    expect(read(book, { sheet: 2 }).people).toMatchObject([{ name: "Bea Santos" }]);
  });

  it("gives what is shown without remarks, repeated as often as it says", () => {
    const rows = [
      ["Name", "Company", "Phone", "Notes"],
      [
        cell(
          "",
          "<office:annotation><text:p>who?</text:p></office:annotation><text:p>Dana <text:span>Ruiz</text:span></text:p>",
        ),
        cell('table:number-rows-spanned="2"', "<text:p>New<text:s/>berry</text:p>"),
        cell('office:value-type="float" office:value="3125550100"', "<text:p>0312 555 0100</text:p>"),
        cell("", "<text:p>Maps</text:p><text:p>and<text:tab/>atlases</text:p>"),
      ],
      ["Sam Okafor", { xml: "<table:covered-table-cell><text:p>old</text:p></table:covered-table-cell>" }],
    ];
    const more =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect(read(ods([{ name: "x", rows, more }])).people).toMatchObject([
      { name: "Dana Ruiz", organization: "New berry", notes: "Maps\nand\tatlases" },
      { name: "Sam Okafor", organization: "New berry" },
    ]);
    expect(read(ods([{ name: "x", rows, more }])).table?.sample[0]?.[2]).toBe("0312 555 0100");
  });

  it("that is locked says so", () => {
    const locked = ods([attendees(dana.slice(0, 3))], "<manifest><manifest:encryption-data/></manifest>");
    expect(() => read(locked)).toThrow(/locked with a password/);
  });
});
