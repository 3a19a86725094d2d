import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runToEnd } from "../cooperativeTask";
import { readContactFile } from "../readContactFile";
import { UnreadableFile } from "../unreadableFile";

const read = (text: string, name = "people") => runToEnd(readContactFile(name, Buffer.from(text)));
const person = (text: string) => {
  const { people, unplaced } = read(text);
  expect(unplaced).toEqual([]);
  expect(people).toHaveLength(1);
  return { ...people[0], row: 1 };
};

const vcard = `BEGIN:VCARD
VERSION:4.0
FN:Dr. Dana Ruiz
N:Ruiz;Dana;Maria;Dr.;
NICKNAME:Dee
ORG:Harbour Library;Reading Rooms
TITLE:Head of Collections
EMAIL;TYPE=home;PREF=2:dana@home.example.org
EMAIL;TYPE=work;PREF=1:dana@example.org
TEL;VALUE=uri;TYPE="cell,voice":tel:+1-418-656-9254
item1.URL:https://www.linkedin.com/in/dana-ruiz
item1.X-ABLABEL:Profile
ADR;TYPE=work:;;12 Pier Road;Halifax;NS;B3J;Canada
CATEGORIES:Alumni,Maps
BDAY:--0322
NOTE:Met at the book fair.\\nLikes maps\\; and <atlases> & more.
END:VCARD
`;

const jcard = [
  "vcard",
  [
    ["version", {}, "text", "4.0"],
    ["fn", {}, "text", "Dr. Dana Ruiz"],
    ["n", {}, "text", ["Ruiz", "Dana", "Maria", "Dr.", ""]],
    ["nickname", {}, "text", "Dee"],
    ["org", {}, "text", ["Harbour Library", "Reading Rooms"]],
    ["title", {}, "text", "Head of Collections"],
    ["email", { type: "home", pref: "2" }, "text", "dana@home.example.org"],
    ["email", { type: "work", pref: "1" }, "text", "dana@example.org"],
    ["tel", { type: ["cell", "voice"] }, "uri", "tel:+1-418-656-9254"],
    ["url", { group: "item1" }, "uri", "https://www.linkedin.com/in/dana-ruiz"],
    ["x-ablabel", { group: "item1" }, "unknown", "Profile"],
    ["adr", { type: "work" }, "text", ["", "", "12 Pier Road", "Halifax", "NS", "B3J", "Canada"]],
    ["categories", {}, "text", "Alumni", "Maps"],
    ["bday", {}, "date", "--03-22"],
    ["note", {}, "text", "Met at the book fair.\nLikes maps; and <atlases> & more."],
  ],
];

const param = (name: string, ...values: string[]): string =>
  `<${name}>${values.map((value) => `<text>${value}</text>`).join("")}</${name}>`;
const xcard = `<?xml version="1.0" encoding="UTF-8"?>
<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">
  <vcard>
    <fn><text>Dr. Dana Ruiz</text></fn>
    <n><surname>Ruiz</surname><given>Dana</given><additional>Maria</additional><prefix>Dr.</prefix><suffix/></n>
    <nickname><text>Dee</text></nickname>
    <org><text>Harbour Library</text><text>Reading Rooms</text></org>
    <title><text>Head of Collections</text></title>
    <email><parameters>${param("type", "home")}<pref><integer>2</integer></pref></parameters><text>dana@home.example.org</text></email>
    <email><parameters>${param("type", "work")}<pref><integer>1</integer></pref></parameters><text>dana@example.org</text></email>
    <tel><parameters>${param("type", "cell", "voice")}</parameters><uri>tel:+1-418-656-9254</uri></tel>
    <group name="item1">
      <url><uri>https://www.linkedin.com/in/dana-ruiz</uri></url>
      <x-ablabel><unknown>Profile</unknown></x-ablabel>
    </group>
    <adr><parameters>${param("type", "work")}</parameters><pobox/><ext/><street>12 Pier Road</street><locality>Halifax</locality><region>NS</region><code>B3J</code><country>Canada</country></adr>
    <categories><text>Alumni</text><text>Maps</text></categories>
    <bday><date>--0322</date></bday>
    <note><text>Met at the book fair.
Likes maps; and &lt;atlases&gt; &amp; more.</text></note>
  </vcard>
</vcards>`;

describe("the same card says the same", () => {
  it("as jCard, alone or in a list", () => {
    expect(person(JSON.stringify(jcard))).toEqual(person(vcard));
    expect(person(`\n${JSON.stringify([jcard], null, 2)}`)).toEqual(person(vcard));
    expect(read(JSON.stringify([jcard, jcard])).people.map(({ row }) => row)).toEqual([1, 2]);
  });

  it("as xCard, with or without prefixes", () => {
    expect(person(xcard)).toEqual(person(vcard));
    expect(person(xcard.replaceAll(/<(\/?)([a-z])/g, "<$1v:$2"))).toEqual(person(vcard));
  });
});

describe("LDIF", () => {
  const dana = `dn: cn=Dana Ruiz,mail=dana@example.org
objectclass: top
objectclass: mozillaAbPersonAlpha
givenName: Dana
sn: Ruiz
cn: Dana Ruiz
mail: dana@example.org
mozillaSecondEmail: dana@home.example.org
modifytimestamp: 1700000000
telephoneNumber: +1 418 656 9254
mobile: +1 418 656 9255
street: 12 Pier Road
l: Halifax
st: NS
postalCode: B3J
c: Canada
o: Harbour Library
ou: Reading Rooms
title: Head of Collect
 ions
mozillaWorkUrl: https://harbour.example.org
birthyear: 1980
birthmonth: 3
birthday: 22
userPassword:: c2VjcmV0
description:: TGlrZXMgbWFwcy4KQW5kIGF0bGFzZXMu
mozillaCustom1: plays chess
`;

  it("of a mail program is read as its cards are", () => {
    const file = read(dana);
    expect(file.kind).toBe("ldif");
    expect(file.unplaced).toEqual([]);
    expect(file.people).toEqual([
      expect.objectContaining({
        row: 1,
        name: "Dana Ruiz",
        givenName: "Dana",
        familyName: "Ruiz",
        emails: [
          { address: "dana@example.org", label: undefined },
          { address: "dana@home.example.org", label: undefined },
        ],
        organization: "Harbour Library",
        title: "Head of Collections",
        place: "Halifax, Canada",
        streetAddress: "12 Pier Road\nB3J Halifax\nNS\nCanada",
        birthday: "1980-03-22",
        links: [{ url: "https://harbour.example.org", label: "work" }],
      }),
    ]);
    const [one] = file.people;
    expect(one?.phones.map(({ number, label }) => `${label} ${number}`)).toEqual([
      "work +1 418 656 9254",
      "mobile +1 418 656 9255",
    ]);
    expect(one?.notes).toContain("Likes maps.\nAnd atlases.");
    expect(one?.notes).toContain("plays chess");
    expect(one?.notes).toContain("Reading Rooms");
    expect(one?.notes).not.toContain("secret");
  });

  it("of a directory is read below its remarks, letters of any script, and lists and changes are no people", () => {
    const { people, unplaced } = read(`# extended LDIF
#
version: 1

dn:: ${Buffer.from("cn=Zoë").toString("base64")}
cn:: ${Buffer.from("Zoë Kowalska").toString("base64")}
cn;lang-pl: Zoe Kowalska
postalAddress: Rynek 1$31-042 Kraków
labeledURI: https://zoe.example.org Her page
birthday: 1
birthmonth: 2

dn: cn=friends
objectClass: groupOfNames
cn: Friends
member: cn=Zoë

dn: cn=Old
changetype: delete

stray: line
`);
    expect(people).toMatchObject([
      {
        name: "Zoë Kowalska",
        streetAddress: "Rynek 1\n31-042 Kraków",
        birthday: "--02-01",
        links: [{ url: "https://zoe.example.org" }],
      },
    ]);
    expect(unplaced.map(({ reason }) => reason)).toEqual([
      "a change of an address book, not an entry",
      "no entry of an address book",
      "a group of contacts, not a person",
    ]);
  });
});

const outcome = (text: string): string => {
  try {
    return read(text)
      .people.map(({ name }) => name)
      .join();
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
};

describe("a file of cards in another format that is broken", () => {
  it.each([
    ["jCard that ends early", '["vcard",[["fn",{},"text","Dana', "damaged JSON"],
    ["jCard of millions of lists", `["vcard",${"[".repeat(5_000_000)}`, "damaged JSON"],
    ["jCard that is no card", '["vcard",3]', ""],
    ["jCard without a name", '["vcard",[["note",{},"text","x"]]]', ""],
    ["jCard with something in between", '["vcard",[["fn",{},"text","Dana Ruiz"],7,["x"]]]', "Dana Ruiz"],
    ["xCard that ends early", xcard.slice(0, 300), "damaged XML"],
    ["xCard that ends after a card", xcard.replace("</vcards>", "<vcard><fn>"), "Dr. Dana Ruiz"],
    [
      "xCard that names a file",
      xcard.replace("?>", '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
      "damaged XML",
    ],
    ["xCard that nests without end", `<vcards><vcard>${"<a>".repeat(1_000_000)}`, "damaged XML"],
    [
      "LDIF of one endless entry",
      `dn: cn=x\ncn: Dana Ruiz\n${"mail: dana@example.org\n".repeat(900_000)}`,
      "Dana Ruiz",
    ],
    [
      "LDIF of one endless line",
      `dn: cn=x\ncn: Dana Ruiz\ndescription: x\n${" x\n".repeat(900_000)}`,
      "Dana Ruiz",
    ],
    ["LDIF of endless lines", `dn: cn=x\n${"\n".repeat(1_100_000)}`, "more than a million lines"],
    ["LDIF of too many entries", "dn: cn=x\ncn: x\n\n".repeat(20_001), "more than 20,000"],
  ])("%s is answered in words", { timeout: 20_000 }, (_, text, words) => {
    expect(outcome(text)).toContain(words);
  });

  it("throws nothing but words, wherever it is broken", () => {
    const good = [JSON.stringify([jcard, jcard]), xcard, "dn: cn=x\ncn: Dana Ruiz\nmail:: ZGFuYQ==\n"];
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.nat(1_000), fc.string({ maxLength: 6 }), (text, at, with_) => {
        expect(() => outcome(text.slice(0, at) + with_ + text.slice(at + with_.length))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
