import { describe, expect, it } from "vitest";
import { readContactFile } from "../readContactFile";
import { runToEnd } from "../cooperativeTask";

const read = (text: string) => runToEnd(readContactFile("people.csv", Buffer.from(text)));

describe("a table", () => {
  it.each([
    ["Japanese", "氏名,会社名,役職,電子メール,電話番号,備考"],
    ["Chinese", "姓名,公司,职位,电子邮件,手机,备注"],
    ["Russian", "Имя и фамилия,Организация,Должность,Эл. почта,Телефон,Заметки"],
    ["Polish", "Imię i nazwisko,Firma,Stanowisko,Adres e-mail,Numer telefonu,Uwagi"],
    ["Swedish", "Namn,Företag,Befattning,E-postadress,Telefonnummer,Anteckningar"],
  ])("with %s headings is understood without asking", (_, headings) => {
    const file = read(`${headings}\nYuki Sato,Harbour,Curator,yuki@example.org,+81 3 1234 5678,Likes maps\n`);
    expect(file.table?.mapping).toEqual(["name", "organization", "title", "email", "phone", "notes"]);
    expect(file.table?.sure).toBe(true);
    expect(file.people[0]).toMatchObject({ name: "Yuki Sato", organization: "Harbour", notes: "Likes maps" });
  });

  it.each([";", "|", "\t"])(
    "is taken apart at its headings' sign %j, however many commas its cells hold",
    (sign) => {
      const rows = [
        ["Full name", "Company", "Notes"],
        ["Dana Ruiz", "Harbour, Inc.", "maps, tea, trains, ferries"],
        ["Sam Okafor", "Acme, Ltd.", "a, b"],
      ];
      const file = read(rows.map((row) => row.join(sign)).join("\n"));
      expect(file.people.map(({ name, organization, notes }) => [name, organization, notes])).toEqual(
        rows.slice(1),
      );
    },
  );

  it("that names people as mail programs do gives name and address", () => {
    const file = read('Contact\n"Dana Ruiz <dana@example.org>"\n"""Okafor, Sam"" <sam@example.org>"\n');
    expect(file.people.map(({ name, emails }) => [name, emails[0]?.address])).toEqual([
      ["Dana Ruiz", "dana@example.org"],
      ["Okafor, Sam", "sam@example.org"],
    ]);
    const addresses = read("Company,E-mail\nHarbour,Grace Lin <grace@example.org>\n,<info@example.org>\n");
    expect(addresses.people.map(({ name }) => name)).toEqual(["Grace Lin", "info@example.org"]);
  });

  it("keeps the name beside an address where it is another's", () => {
    const [dana] = read("Name,E-mail\nDana Ruiz,Tolu Adeyemi <tolu@example.org>\n").people;
    expect(dana?.name).toBe("Dana Ruiz");
    expect(dana?.notes).toBe("From the table:\nE-mail: Tolu Adeyemi <tolu@example.org>");
  });

  it.each([
    ["32874", "1990-01-01"],
    ["32874.5", "1990-01-01"],
    ["1980", undefined],
    ["328740", undefined],
    ["70000", undefined],
  ])("with days as a spreadsheet keeps them: %s is %s", (written, birthday) => {
    const [dana] = read(`Name,Birthday\nDana Ruiz,${written}\n`).people;
    expect(dana?.birthday).toBe(birthday);
  });

  it("of Thunderbird says a birthday once, and keeps the parts of one that never was", () => {
    const heading = "First Name,Last Name,Birth Year,Birth Month,Birth Day";
    const [kofi, bea] = read(`${heading}\nKofi,Mensah,1980,3,2\nBea,Santos,1977,2,31\n`).people;
    expect(kofi).toMatchObject({ birthday: "1980-03-02", notes: undefined });
    expect(bea?.birthday).toBeUndefined();
    expect(bea?.notes).toContain("Birth Month: 2");
  });
});
