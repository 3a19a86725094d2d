import { describe, expect, it } from "vitest";
import { cardDay } from "./cardDay";
import { contentLine } from "./contentLine";
import { logicalLines } from "./logicalLines";
import { physicalLines } from "./physicalLines";
import { valueParts } from "./valueParts";

const joined = (text: string) => [...logicalLines(Buffer.from(text, "latin1"))].map((line) => line.text);

const read = (line: string) => {
  const content = contentLine(line);
  return content && { ...content, params: Object.fromEntries(content.params) };
};

describe("lines", () => {
  it.each(["a\nb\n\nc", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc"])("end in LF, CRLF or CR: %j", (text) => {
    expect([...physicalLines(Buffer.from(text, "latin1"))]).toEqual([
      { number: 1, text: "a" },
      { number: 2, text: "b" },
      { number: 3, text: "" },
      { number: 4, text: "c" },
    ]);
  });

  it("fold with any white space in 2.1 and with one character later", () => {
    expect(joined("VERSION:2.1\nNOTE:one\n   two\n\tthree")[1]).toBe("NOTE:onetwothree");
    expect(joined("VERSION:3.0\nNOTE:one\n   two\n\tthree")[1]).toBe("NOTE:one  twothree");
  });

  it("go on after the = of quoted-printable, even past an empty line, but never swallow the end of the card", () => {
    expect(joined("NOTE;QUOTED-PRINTABLE:a=\nb=\n\nc=\nEND:VCARD")).toEqual([
      "NOTE;QUOTED-PRINTABLE:abc",
      "END:VCARD",
    ]);
    expect(joined("URL:https://example.org/?a=\nTEL:1")).toHaveLength(2);
  });

  it("of base64 are joined without being indented", () => {
    expect(joined("PHOTO;ENCODING=BASE64:AAAA\nBBBB\nCC==\nTEL:1")).toEqual([
      "PHOTO;ENCODING=BASE64:AAAABBBBCC==",
      "TEL:1",
    ]);
  });
});

describe("contentLine", () => {
  it.each([
    ["tel:1", { group: undefined, name: "TEL", params: {}, value: "1" }],
    [
      "item1.TEL;WORK;TYPE=cell:1",
      { group: "item1", name: "TEL", params: { TYPE: ["WORK", "cell"] }, value: "1" },
    ],
    [
      'TEL;TYPE="voice,home":a:b;c',
      { group: undefined, name: "TEL", params: { TYPE: ["voice", "home"] }, value: "a:b;c" },
    ],
    ['X-A;X-B="a;b:c":d', { group: undefined, name: "X-A", params: { "X-B": ["a;b:c"] }, value: "d" }],
    [
      "N;QUOTED-PRINTABLE;CHARSET=UTF-8:x",
      {
        group: undefined,
        name: "N",
        params: { ENCODING: ["QUOTED-PRINTABLE"], CHARSET: ["UTF-8"] },
        value: "x",
      },
    ],
    [
      'ADR;LABEL="never closed:a;b',
      { group: undefined, name: "ADR", params: { LABEL: ["never closed"] }, value: "a;b" },
    ],
    ["ADR;HOME;;:a", { group: undefined, name: "ADR", params: { TYPE: ["HOME"] }, value: "a" }],
  ])("takes %j apart", (line, content) => {
    expect(read(line)).toEqual(content);
  });

  it.each(["no colon", ":no name", "a name with spaces:x", ""])("finds no property in %j", (line) => {
    expect(contentLine(line)).toBeNull();
  });
});

describe("valueParts", () => {
  it("takes names and lists apart and unescapes", () => {
    expect(valueParts("N", "Ruiz;Dana;;Dr.;")).toEqual(["Ruiz", "Dana", "", "Dr.", ""]);
    expect(valueParts("ORG", "Ruiz\\; Co;Sales")).toEqual(["Ruiz; Co", "Sales"]);
    expect(valueParts("CATEGORIES", "a,b\\,c")).toEqual(["a", "b,c"]);
    expect(valueParts("NOTE", "a\\nb\\, c\\: d\\\\n;e")).toEqual(["a\nb, c: d\\n;e"]);
    expect(valueParts("NOTE", "C:\\Users")).toEqual(["C:\\Users"]);
  });
});

describe("cardDay", () => {
  it.each([
    ["1980-03-22", "1980-03-22"],
    ["19800322", "1980-03-22"],
    ["1980-03-22T00:00:00Z", "1980-03-22"],
    ["--0203", "--02-03"],
    ["--02-29", "--02-29"],
    ["19723101", undefined],
    ["1980", undefined],
    ["circa 1800", undefined],
  ])("reads %s as %s", (text, day) => {
    expect(cardDay(text)).toBe(day);
  });

  it("leaves out the year that stands for none", () => {
    expect(cardDay("1604-03-22", true)).toBe("--03-22");
  });
});
