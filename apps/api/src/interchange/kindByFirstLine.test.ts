import { describe, expect, it } from "vitest";
import { runToEnd } from "./cooperativeTask";
import { readContactFile } from "./readContactFile";

const read = (fileName: string, text: string) => runToEnd(readContactFile(fileName, Buffer.from(text)));

const dana = "Dana Ruiz,dana@example.org";
const sam = "Sam Okafor,sam@example.org";

const notes: [string, string][] = [
  ["a contact card", "BEGIN:VCARD\nFN:Nobody\nEND:VCARD"],
  ["a contact card, indented", "  begin : vcard"],
  ["a calendar", "BEGIN:VCALENDAR\nEND:VCALENDAR"],
  ["a web page", "<!doctype html><p>x"],
  ["JSON", '[{""name"": 1}]'],
  ["the beginning of an archive", "PK\u0003\u0004"],
  ["a PDF", "%PDF-1.7"],
  ["a list with more columns than the table", "name; first name; e-mail; phone; company; city; notes"],
  ["a table with tabs", "name\tfirst name\te-mail\tphone\tcompany"],
  ["the columns of Connections.csv", "First Name,Last Name,URL,Email Address,Company,Position,Connected On"],
  ["the columns of LinkedIn's messages", "CONVERSATION ID,FROM,TO"],
  ["a byte order mark", "\ufeffBEGIN:VCARD"],
];

describe("what stands in somebody's note does not decide what a file is:", () => {
  it.each(notes)("%s", (_, note) => {
    const quoted = `"Talked about maps.\n${note}\nAgain in May"`;
    for (const name of ["people.csv", "people.vcf", "people"]) {
      const file = read(name, `Name,Email,Notes\n${dana},${quoted}\n${sam},${quoted}\n`);
      expect(file.kind).toBe("table");
      expect(file.people.map((person) => [person.name, person.emails[0]?.address])).toEqual([
        ["Dana Ruiz", "dana@example.org"],
        ["Sam Okafor", "sam@example.org"],
      ]);
    }
  });

  it.each(notes.map(([name, note]) => [name, note.split("\n")[0] ?? ""] as const))(
    "%s, in a card",
    (_, note) => {
      const card = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana Ruiz\r\nNOTE:Talked about maps.\\n${note}\r\nEND:VCARD\r\n`;
      expect(read("people.csv", `${card}${card.replace("Dana Ruiz", "Sam Okafor")}`)).toMatchObject({
        kind: "vcard",
        people: [{ name: "Dana Ruiz" }, { name: "Sam Okafor" }],
      });
    },
  );

  it.each([
    ["LinkedIn's columns", "First Name,Last Name,URL,Email Address,Company,Position,Connected On"],
    ["the columns of LinkedIn's positions", "Company Name,Title,Started On,,,,"],
    ["names of other columns", "Vorname,Nachname,E-Mail,Telefon,Firma,Ort,Notizen"],
  ])("a row of %s below the first is a row", (_, row) => {
    const file = read(
      "people.csv",
      `Name,Email,Phone,Company,Title,City,Notes\nDana Ruiz,dana@example.org,+1 312 555 0100,Newberry,Librarian,Chicago,x\n${row}\n`,
    );
    expect(file.kind).toBe("table");
    expect(file.people[0]).toMatchObject({ name: "Dana Ruiz", emails: [{ address: "dana@example.org" }] });
  });
});

describe("the first line that says anything decides", () => {
  it.each([
    ["blank lines", "\n \r\n\t\n"],
    ["byte order marks", "\ufeff\ufeff"],
    ["both", "\ufeff\n\ufeff \n"],
  ])("below %s", (_, above) => {
    expect(read("people.csv", `${above}BEGIN:VCARD\nFN:Dana Ruiz\nEND:VCARD\n`)).toMatchObject({
      kind: "vcard",
    });
    expect(read("people.vcf", `${above}Name,Email\n${dana}\n`)).toMatchObject({ kind: "table" });
  });

  it("and of a file named as cards, whether columns are named there", () => {
    const file = read("people.vcf", "exported by Contacts\nBEGIN:VCARD\nFN:Dana Ruiz\nEND:VCARD\n");
    expect(file).toMatchObject({ kind: "vcard", people: [{ name: "Dana Ruiz" }] });
  });
});

it("a table of people is theirs though it has LinkedIn's columns of positions", () => {
  const file = read(
    "team.csv",
    "Name,Email,Company Name,Title,Started On\nDana Ruiz,dana@example.org,Newberry,Librarian,2024-01-01\n",
  );
  expect(file.people).toMatchObject([{ name: "Dana Ruiz", organization: "Newberry" }]);
});
