import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readVCards } from "./readVCards";
import { allTaken } from "../testing/allTaken";

const read = (text: string) => allTaken((take) => readVCards(Buffer.from(text), take));
const card = (...lines: string[]) => ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\r\n");
const onlyPerson = (text: string) => {
  const { people } = read(text);
  expect(people).toHaveLength(1);
  return people[0];
};

describe("readVCards", () => {
  it("reads a card of today's phones whole", () => {
    const dana = onlyPerson(
      card(
        "VERSION:3.0",
        "FN:Dana Ruiz",
        "N:Ruiz;Dana;Maria;Dr.;",
        "NICKNAME:Dee",
        "ORG:Harbour Library;Reading Rooms",
        "TITLE:Head of Collections",
        "EMAIL;TYPE=INTERNET,HOME:dana@home.example.org",
        "EMAIL;TYPE=INTERNET,WORK,PREF:dana@example.org",
        "TEL;TYPE=CELL:+1 418 656 9254",
        "item1.URL:https://www.linkedin.com/in/dana-ruiz",
        "item1.X-ABLabel:_$!<HomePage>!$_",
        "ADR;TYPE=WORK:;;12 Pier Road;Halifax;NS;B3J;Canada",
        "CATEGORIES:Alumni,myContacts",
        "BDAY:1980-03-22",
        "NOTE:Met at the book fair.\\nLikes maps.",
        "X-SPOUSE:Sam",
        "UID:abc-1",
      ),
    );
    expect(dana).toEqual({
      row: 1,
      name: "Dana Ruiz",
      givenName: "Dana",
      familyName: "Ruiz",
      nameParts: { family: "Ruiz", given: "Dana", additional: "Maria", prefix: "Dr.", suffix: "" },
      preferredName: "Dee",
      organization: "Harbour Library",
      title: "Head of Collections",
      place: "Halifax, Canada",
      streetAddress: "12 Pier Road\nB3J Halifax\nNS\nCanada",
      emails: [
        { address: "dana@example.org", label: "work" },
        { address: "dana@home.example.org", label: "home" },
      ],
      phones: [{ number: "+1 418 656 9254", e164: "+14186569254", label: "mobile" }],
      links: [{ url: "https://www.linkedin.com/in/dana-ruiz", label: "HomePage" }],
      tags: ["Alumni"],
      birthday: "1980-03-22",
      sourceUid: "abc-1",
      notes: [
        "Met at the book fair.",
        "Likes maps.",
        "",
        "From the contact card:",
        "Name in full: Dr. Dana Maria Ruiz",
        "Department: Reading Rooms",
        "Kind of address: work",
        "Spouse: Sam",
      ].join("\n"),
    });
  });

  it.each([
    ["BDAY:19800322", "1980-03-22", undefined],
    ["BDAY;VALUE=date:1980-03-22", "1980-03-22", undefined],
    ["BDAY:--0229", "--02-29", undefined],
    ["BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "--02-29", undefined],
    ["BDAY;VALUE=date-and-or-time:1980-03-22T00:00:00Z", "1980-03-22", undefined],
    ["BDAY;VALUE=text:circa 1800", undefined, "From the contact card:\nBirthday: circa 1800"],
    ["BDAY:1980", undefined, "From the contact card:\nBirthday: 1980"],
    ["BDAY:20010229", undefined, "From the contact card:\nBirthday: 20010229"],
    ["BDAY:1980-03-22\r\nBDAY:1981-03-22", "1980-03-22", "From the contact card:\nBirthday: 1981-03-22"],
  ])("%s: a birthday, or what it was in the notes", (property, birthday, notes) => {
    expect(onlyPerson(card("FN:Dana Ruiz", property))).toMatchObject({ birthday, notes });
  });

  it("takes the first address with more than a town and the first pronouns, and keeps others in the notes", () => {
    const dana = onlyPerson(
      card(
        "FN:Dana Ruiz",
        "ADR:;;;Halifax;;;Canada",
        "ADR;TYPE=HOME:;Flat 2;12 Pier Road\\nBack yard;Halifax;;B3J;",
        "ADR:;;1 Quay;Kochi;;;India",
        "PRONOUNS;LANGUAGE=en;PREF=2:they/them",
        "PRONOUNS;LANGUAGE=en;PREF=1:she/her",
      ),
    );
    expect(dana).toMatchObject({
      place: "Halifax, Canada",
      streetAddress: "12 Pier Road\nBack yard\nFlat 2\nB3J Halifax",
      pronouns: "she/her",
      notes:
        "From the contact card:\nAddress: 1 Quay, Kochi, India\nKind of address: home\nPronouns: they/them",
    });
  });

  it("reads vCard 2.1 with bare parameters, quoted-printable and a character set for each property", () => {
    const bytes = Buffer.concat([
      Buffer.from("BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=Shift_JIS:"),
      iconv.encode("表 太郎", "shift_jis"),
      Buffer.from("\r\nNOTE;CHARSET=windows-1252;QUOTED-PRINTABLE:Gr=FC=\r\n=DFe\r\nORG:"),
      iconv.encode("Café Zoë", "utf8"),
      Buffer.from("\r\nTEL;WORK;VOICE:0611 1\r\nEND:VCARD\r\n"),
    ]);
    const [person] = allTaken((take) => readVCards(bytes, take)).people;
    expect(person).toMatchObject({
      name: "表 太郎",
      notes: "Grüße",
      organization: "Café Zoë",
      phones: [{ label: "work" }],
    });
  });

  it("takes the character set one property names for those that name none", () => {
    const text = "BEGIN:VCARD\nVERSION:2.1\nFN:Вера\nNOTE;CHARSET=windows-1251:да\nEND:VCARD\n";
    expect(allTaken((take) => readVCards(iconv.encode(text, "windows-1251"), take)).people[0]?.name).toBe(
      "Вера",
    );
  });

  it("joins a letter that a fold cut in two", () => {
    const bytes = Buffer.from(card("VERSION:3.0", "FN:Zoë"));
    const at = bytes.indexOf(0xc3) + 1;
    const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from("\r\n "), bytes.subarray(at)]);
    expect(allTaken((take) => readVCards(folded, take)).people[0]?.name).toBe("Zoë");
  });

  it("never loses the good cards to a bad one between them", () => {
    const { people, unplaced } = read(
      `rubbish before\n${card("FN:Dana Ruiz")}BEGIN:VCARD\nFN:Sam Okafor\nthis is no property\n${card("VERSION:9", "N:;;;;")}${card("FN:Grace Lin")}END:VCARD\n`,
    );
    expect(people.map(({ name }) => name)).toEqual(["Dana Ruiz", "Sam Okafor", "Grace Lin"]);
    expect(unplaced).toEqual([
      { row: 1, text: "rubbish before", reason: "not a line of a contact card (NAME:value)" },
      { row: 7, text: "this is no property", reason: "not a line of a contact card (NAME:value)" },
      { row: 5, text: "BEGIN:VCARD", reason: "the card has no END:VCARD" },
      { row: 15, text: "END:VCARD", reason: "ends a card that never began" },
      { row: 8, text: "N: ; ; ; ;", reason: "no name, nickname, organisation, e-mail or phone" },
    ]);
  });

  it("reads files that were put together, each with its byte order mark", () => {
    const { people, unplaced } = read(`\ufeff${card("FN:Yuki Sato")}\ufeff${card("FN:Owen Price")}`);
    expect(people.map(({ name }) => name)).toEqual(["Yuki Sato", "Owen Price"]);
    expect(unplaced).toEqual([]);
  });

  it("keeps an assistant's card with the one it stands in", () => {
    const claire = onlyPerson(
      card(
        "FN:Claire Dubois",
        "AGENT:",
        "BEGIN:VCARD",
        "FN:Owen Price",
        "TEL:1234",
        "END:VCARD",
        "TITLE:Dean",
      ),
    );
    expect(claire).toMatchObject({ name: "Claire Dubois", title: "Dean" });
    expect(claire?.notes).toContain("Assistant: Owen Price, 1234");
  });

  it("keeps a card that stands inside another with it, and what comes behind it too", () => {
    const { people, unplaced } = read(
      `${card("FN:Claire Dubois", "BEGIN:VCARD", "FN:Owen Price", "TEL:1234", "END:VCARD", "TITLE:Dean")}${card("FN:Grace Lin")}`,
    );
    expect(people.map(({ name }) => name)).toEqual(["Claire Dubois", "Grace Lin"]);
    expect(people[0]).toMatchObject({ title: "Dean", phones: [] });
    expect(people[0]?.notes).toContain("Another card: Owen Price, 1234");
    expect(unplaced).toEqual([]);
  });

  it("tells a card without its END from one with another inside", () => {
    const { people, unplaced } = read(
      `BEGIN:VCARD\nFN:Claire Dubois\nBEGIN:VCARD\nFN:Owen Price\nEND:VCARD\n${card("FN:Grace Lin")}`,
    );
    expect(people.map(({ name }) => name)).toEqual(["Claire Dubois", "Owen Price", "Grace Lin"]);
    expect(unplaced.map(({ row, reason }) => [row, reason])).toEqual([[1, "the card has no END:VCARD"]]);
  });

  it.each([
    ["a backslash that escapes nothing", "FN:Dana \\Ruiz\\", "Dana Ruiz"],
    ["a colon and a semicolon that were escaped", "FN:Ruiz\\: Dana\\; Dr.", "Ruiz: Dana; Dr."],
    [
      "lower case and a character set in quotes",
      'fn;charset="iso-8859-1";encoding=quoted-printable:Zo=EB',
      "Zoë",
    ],
    ["quoted-printable of no declared character set", "FN;QUOTED-PRINTABLE:Zo=C3=AB", "Zoë"],
    ["quoted-printable that a fold cut", "FN;QUOTED-PRINTABLE:Da=\r\n\tna=20=\r\n Ruiz", "Dana Ruiz"],
    ["a last soft break and an empty line", "FN;QUOTED-PRINTABLE:Dana=\r\n\r\nTEL:1", "Dana"],
    ["base64", "FN;ENCODING=BASE64:RGFuYSBSdWl6", "Dana Ruiz"],
    ["what calls itself base64 and is none", "FN;ENCODING=BASE64:Dana, Ruiz", "Dana, Ruiz"],
    ["a type that is the letter b", "FN;b:Dana", "Dana"],
    ["Japanese of seven bits", "FN;CHARSET=ISO-2022-JP;ENCODING=QUOTED-PRINTABLE:=1B$BI=3D=1B(B", "表"],
    ["a language beside another", "FN;LANGUAGE=en:Dana\r\nFN;ALTID=1;LANGUAGE=ja:ダナ", "Dana"],
    ["parameters by RFC 6868", "FN;X-SAID=\"a^^b: ^'c^'\":Dana", "Dana"],
    ["a group", "item1.FN:Dana", "Dana"],
    ["white space before and behind", "FN : Dana ", "Dana"],
  ])("reads a name with %s", (_, line, name) => {
    expect(onlyPerson(card("VERSION:2.1", line))?.name).toBe(name);
  });

  it.each(["\n", "\r", "\r\n", "\r\r\n"])("reads cards whose lines end in %j", (end) => {
    const text = [
      "BEGIN:VCARD",
      "VERSION:3.0",
      "FN:Dana",
      " Ruiz",
      "",
      "EMAIL:dana@example.org",
      "END:VCARD",
      "",
    ].join(end);
    expect(onlyPerson(text)).toMatchObject({ name: "DanaRuiz", emails: [{ address: "dana@example.org" }] });
  });

  it.each([
    [["N:Tanaka;Aiko;;;"], "Aiko Tanaka"],
    [["FN: ", "N:Webb;Marcus;Lee,Roy;Dr.;Jr."], "Dr. Marcus Lee Roy Webb Jr."],
    [["NICKNAME:Bea"], "Bea"],
    [["ORG:Kofi & Sons;Sales"], "Kofi & Sons; Sales"],
    [["EMAIL:yuki@example.org"], "yuki@example.org"],
  ])("finds a name for %j", (lines, name) => {
    expect(onlyPerson(card(...lines))?.name).toBe(name);
  });

  it("lists what cannot be an e-mail address or a link, and keeps it in the notes", () => {
    const { people, unplaced } = read(
      card(
        "FN:Priya Nair",
        "EMAIL:/o=Contoso/ou=Berlin/cn=priya",
        "URL:javascript:alert(1)",
        "TEL:ask at the desk",
      ),
    );
    expect(people[0]).toMatchObject({ emails: [], links: [], phones: [{ number: "ask at the desk" }] });
    expect(people[0]?.notes).toBe(
      "From the contact card:\nE-mail: /o=Contoso/ou=Berlin/cn=priya\nLink: javascript:alert(1)",
    );
    expect(unplaced.map(({ text }) => text)).toEqual([
      "E-mail: /o=Contoso/ou=Berlin/cn=priya",
      "Link: javascript:alert(1)",
    ]);
  });

  it("lists groups instead of making people of them", () => {
    const { people, unplaced } = read(
      card("FN:Board", "X-ADDRESSBOOKSERVER-KIND:group") + card("KIND:group", "FN:Team"),
    );
    expect(people).toEqual([]);
    expect(unplaced.map(({ text }) => text)).toEqual(["Board", "Team"]);
  });

  it("cuts what is too long for its field and says so", () => {
    const { people, unplaced } = read(card(`FN:${"Bea ".repeat(100)}`, `NOTE:${"x".repeat(60_000)}`));
    expect(people[0]?.name.length).toBeLessThanOrEqual(200);
    expect(people[0]?.notes).toHaveLength(50_000);
    expect(unplaced.map(({ reason }) => reason)).toEqual([
      "longer than 200 characters; the whole is in the notes",
      "the notes are longer than 50,000 characters; the end was cut",
    ]);
  });

  it("makes a profile's name in a network a link", () => {
    const tolu = onlyPerson(
      card(
        "FN:Tolu Adeyemi",
        "X-SOCIALPROFILE;type=linkedin;x-user=tolu:x-apple:tolu",
        "IMPP:xmpp:tolu@example.org",
      ),
    );
    expect(tolu?.links).toEqual([{ url: "https://www.linkedin.com/in/tolu", label: "linkedin" }]);
    expect(tolu?.notes).toContain("Messaging: xmpp:tolu@example.org");
  });
});
