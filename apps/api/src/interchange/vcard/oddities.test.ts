import { describe, expect, it } from "vitest";
import { runToEnd } from "../cooperativeTask";
import { type Card, allNamed, textOf } from "./card";
import { readCards } from "./readCards";
import { readVCards } from "./readVCards";
import { allTaken } from "../testing/allTaken";

const card = (...lines: string[]) => ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");
const cardsOf = (file: string | Buffer): Card[] => {
  const cards: Card[] = [];
  runToEnd(readCards(Buffer.from(file), (one) => cards.push(one)));
  return cards;
};
const read = (file: string | Buffer) =>
  cardsOf(file).map((one) => ({
    name: allNamed(one, "FN").map((property) => textOf(property).trim())[0] ?? null,
    emails: allNamed(one, "EMAIL").map((property) => textOf(property).trim()),
    phones: allNamed(one, "TEL").map((property) => textOf(property).trim()),
  }));

const event = (day: string) => `X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;${day};3;;;`;

describe("what programs write besides the standard", () => {
  it.each([
    [
      "a letter cut in two by a soft break",
      ["FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=", "=AB"],
      "Zoë",
    ],
    ["an indented soft break", ["FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=", "   =C3=AB"], "Zoë"],
    ["a name for no encoding", ["FN;CHARSET=foo;QUOTED-PRINTABLE:Zo=C3=AB"], "Zoë"],
    [
      "quotation marks around an encoding",
      ['FN;CHARSET="UTF-8";ENCODING="QUOTED-PRINTABLE":Zo=C3=AB'],
      "Zoë",
    ],
    ["quoted-printable in a version that has none", ["VERSION:3.0", "FN;ENCODING=q:Zo=C3=AB"], "Zoë"],
    ["base64 of a text", ["VERSION:3.0", "FN;ENCODING=b:RGFuYQ=="], "Dana"],
    ["a fold by a tab", ["VERSION:3.0", "FN:Da", "\tna"], "Dana"],
    ["an empty line before what is folded", ["VERSION:3.0", "FN:Da", "", " na"], "Dana"],
    ["a blank of its own behind a fold", ["VERSION:3.0", "FN:Dana", "  Ruiz"], "Dana Ruiz"],
    ["many blanks for a fold of 2.1", ["VERSION:2.1", "FN:Da", "    na"], "Dana"],
    ["small letters", ["version:3.0", "fn:Dana"], "Dana"],
    ["a group before the name", ["VERSION:3.0", "item1.FN:Dana"], "Dana"],
    ["a colon in a quoted parameter", ["VERSION:4.0", 'FN;SORT-AS="a;b:c","d:e":Dana'], "Dana"],
    ["a quotation mark that never closes", ["VERSION:4.0", 'FN;X="a:Dana'], "Dana"],
    ["parameters without name or value", ["VERSION:3.0", "FN;;=;TYPE=:Dana"], "Dana"],
    ["escaped signs", ["VERSION:3.0", "FN:Ruiz\\, Dana\\; \\C\\:\\\\"], "Ruiz, Dana; C:\\"],
    ["a backslash at the end", ["VERSION:3.0", "FN:Dana\\"], "Dana"],
    ["colons and semicolons bare", ["FN:a:b;c,d"], "a:b;c,d"],
    ["a version nobody knows", ["VERSION:5.0", "FN:Dana"], "Dana"],
    ["a remark between the lines", ["# remark", "FN:Dana"], "Dana"],
    ["another thing inside", ["BEGIN:X-THING", "FN:Sam", "END:X-THING", "FN:Dana"], "Dana"],
  ])("%s is read", (_, lines, name) => {
    expect(read(card(...lines, "TEL:1"))).toEqual([{ name, emails: [], phones: ["1"] }]);
  });

  it.each([
    ["carriage returns alone", "BEGIN:VCARD\rFN:Dana\rEND:VCARD\r"],
    ["a carriage return too many", "BEGIN:VCARD\r\r\nFN:Dana\r\r\nEND:VCARD\r\r\n"],
    ["blanks behind the lines", "BEGIN:VCARD \nVERSION:3.0 \nFN:Dana \nEND:VCARD \n"],
    ["no end of the last line", "BEGIN:VCARD\nFN:Dana\nEND:VCARD"],
    ["no END", "BEGIN:VCARD\nFN:Dana"],
    ["a calendar around it", "BEGIN:VCALENDAR\nBEGIN:VCARD\nFN:Dana\nEND:VCARD\nEND:VCALENDAR\n"],
    ["UTF-16", Buffer.from(`\ufeff${card("FN:Dana")}`, "utf16le")],
    ["a soft break before END", "BEGIN:VCARD\nFN:Dana\nNOTE;QUOTED-PRINTABLE:a=\nEND:VCARD\n"],
  ])("a card with %s is one card", (_, file) => {
    expect(read(file)).toEqual([{ name: "Dana", emails: [], phones: [] }]);
  });

  it.each([
    ["in lines that are not indented", ["PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ", "SkZJRgAB", "AAA=", ""]],
    ["in lines that are", ["PHOTO;BASE64:", "  /9j/4AAQ", "  SkZJRgAB==", "", ""]],
  ])("the line behind a picture %s is its own", (_, photo) => {
    expect(read(card("VERSION:2.1", ...photo, "TEL:1", "FN:Dana"))).toEqual([
      { name: "Dana", emails: [], phones: ["1"] },
    ]);
  });

  it("believes the letters of a file saved anew as UTF-8 rather than the encoding it still names", () => {
    const file = card("VERSION:2.1", "FN;CHARSET=ISO-8859-1:Zoë", "EMAIL:zoe@example.org");
    expect(read(file)[0]?.name).toBe("Zoë");
    expect(read(Buffer.from(file, "latin1"))[0]?.name).toBe("Zoë");
    // What is written out as bytes was not touched by the saving.
    const both = card(
      "FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Zo=EB",
      "EMAIL;CHARSET=ISO-8859-1:zoë@example.org",
    );
    expect(read(both)).toEqual([{ name: "Zoë", emails: ["zoë@example.org"], phones: [] }]);
  });

  it("keeps what is empty and what says two things in one", () => {
    expect(read(card("FN:", "TEL:", "EMAIL:a@example.org,b@example.org", "EMAIL:"))).toEqual([
      { name: "", emails: ["a@example.org,b@example.org", ""], phones: [""] },
    ]);
  });

  it("reads what Android, Outlook and German programs have of their own", () => {
    const [dana] = allTaken((take) =>
      readVCards(
        Buffer.from(
          card(
            "VERSION:2.1",
            "FN:Dana Ruiz",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Dee;1;;;;;",
            "X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/relation;S=61m;14;;;",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-06-01;1;;;",
            "X-MS-TEL;VOICE;COMPANY:0431 99",
            "BDAY:22.3.1980",
          ),
        ),
        take,
      ),
    ).people;
    expect(dana).toMatchObject({
      preferredName: "Dee",
      phones: [{ number: "0431 99", label: "company" }],
      birthday: "1980-03-22",
      notes: "From the contact card:\nBirthday: 1980-03-22\nRelation: Sam\nAnniversary: 2010-06-01",
    });
  });

  it("takes Android's birthday where the card has no other, and a day that never was for none", () => {
    const days = ["1980-03-22", "30.2.1980", ""].map(
      (day) =>
        allTaken((take) => readVCards(Buffer.from(card("FN:Sam Okafor", event(day))), take)).people[0]
          ?.birthday,
    );
    expect(days).toEqual(["1980-03-22", undefined, undefined]);
  });
});
