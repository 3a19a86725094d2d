import { describe, expect, it } from "vitest";
import { readContactFile } from "../readContactFile";
import { atOnce } from "../steps";

const read = (text: string) => atOnce(readContactFile("contacts.csv", new TextEncoder().encode(text), "US"));
const csv = (...rows: (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(","),
    )
    .join("\r\n");

describe("a table of contacts", () => {
  it("as Google wrote it for years: types beside values, several in one cell, groups", () => {
    const { kind, people, unplaced } = read(
      csv(
        [
          "Name",
          "Given Name",
          "Family Name",
          "Nickname",
          "Birthday",
          "Notes",
          "Group Membership",
          "E-mail 1 - Type",
          "E-mail 1 - Value",
          "Phone 1 - Type",
          "Phone 1 - Value",
          "Organization 1 - Name",
          "Organization 1 - Title",
          "Address 1 - City",
          "Address 1 - Country",
          "Website 1 - Value",
        ],
        [
          "Dana Ruiz",
          "Dana",
          "Ruiz",
          "Dee",
          "1980-03-22",
          "Likes maps",
          "Archives ::: * myContacts",
          "* Work",
          "dana@example.org ::: ruiz@example.org",
          "Mobile",
          "+1 212 555 0148",
          "Lakeside University Library",
          "Metadata librarian",
          "Chicago",
          "US",
          "https://www.linkedin.com/in/dana-ruiz",
        ],
      ),
    );
    expect([kind, unplaced]).toEqual(["google-csv", []]);
    expect(people).toEqual([
      expect.objectContaining({
        row: 2,
        name: "Dana Ruiz",
        preferredName: "Dee",
        organization: "Lakeside University Library",
        title: "Metadata librarian",
        place: "Chicago, US",
        emails: [
          { address: "dana@example.org", label: "Work" },
          { address: "ruiz@example.org", label: "Work" },
        ],
        phones: [{ number: "+1 212 555 0148", e164: "+12125550148", label: "Mobile" }],
        links: [{ url: "https://www.linkedin.com/in/dana-ruiz", label: "LinkedIn" }],
        tags: ["Archives"],
      }),
    ]);
    expect(people[0]?.notes).toContain("Likes maps");
    expect(people[0]?.notes).toContain("Birthday: 1980-03-22");
  });

  it("as Google writes it now: labels, an organisation without a number", () => {
    const { kind, people } = read(
      csv(
        [
          "First Name",
          "Middle Name",
          "Last Name",
          "Organization Name",
          "Organization Title",
          "Labels",
          "E-mail 1 - Label",
          "E-mail 1 - Value",
          "Phone 1 - Label",
          "Phone 1 - Value",
        ],
        [
          "Sam",
          "T.",
          "Okafor",
          "Harbor Public Library",
          "Head of Cataloging",
          "* myContacts ::: alumni",
          "Home",
          "sam@example.org",
          "",
          "(212) 555-0101",
        ],
      ),
    );
    expect(kind).toBe("google-csv");
    expect(people).toEqual([
      expect.objectContaining({
        name: "Sam T. Okafor",
        organization: "Harbor Public Library",
        title: "Head of Cataloging",
        emails: [{ address: "sam@example.org", label: "Home" }],
        phones: [{ number: "(212) 555-0101", e164: "+12125550101", label: undefined }],
        tags: ["alumni"],
      }),
    ]);
  });

  it("as Outlook writes it: the title before the name, days of nothing, addresses of its own kind", () => {
    const { kind, people, unplaced } = read(
      csv(
        [
          "Title",
          "First Name",
          "Last Name",
          "Suffix",
          "Company",
          "Job Title",
          "Business Phone",
          "Mobile Phone",
          "Birthday",
          "E-mail Address",
          "E-mail Type",
          "E-mail 2 Address",
          "Notes",
          "Priority",
          "Assistant's Phone",
          "Web Page",
        ],
        [
          "Dr.",
          "Grace",
          "Lin",
          "PhD",
          "Open Shelf",
          "Editor",
          "212-555-0102",
          "",
          "0/0/00",
          "/o=Open Shelf/ou=Exchange/cn=Recipients/cn=grace",
          "EX",
          "grace@example.org",
          "Line one\nLine two",
          "Normal",
          "212-555-0199",
          "example.org",
        ],
      ),
    );
    expect(kind).toBe("outlook-csv");
    expect(people).toEqual([
      expect.objectContaining({
        name: "Dr. Grace Lin PhD",
        organization: "Open Shelf",
        title: "Editor",
        emails: [{ address: "grace@example.org", label: undefined }],
        phones: [{ number: "212-555-0102", e164: "+12125550102", label: "Business" }],
      }),
    ]);
    const { notes = "" } = people[0] ?? {};
    expect(notes).toContain("Line one\nLine two");
    expect(notes).toContain("/o=Open Shelf");
    expect(notes).toContain("Assistant's Phone: 212-555-0199");
    expect(notes).not.toMatch(/0\/0\/00|Normal|Birthday/);
    expect(unplaced).toEqual([
      expect.objectContaining({ row: 2, reason: "not an e-mail address one can write to" }),
    ]);
  });

  it.each([
    [
      "Name;E-Mail;Firma;Ort\r\nLena Hoffmann;lena@example.org;Vistula Press;Wien\r\n",
      "Vistula Press",
      "Wien",
    ],
    [
      "Full name\tEmail\tCompany\tCity\nLena Hoffmann\tlena@example.org\tVistula Press\tWien\n",
      "Vistula Press",
      "Wien",
    ],
    [
      "My contacts,,,\n,,,\nNom,Courriel,Entreprise,Ville\nLena Hoffmann,lena@example.org,Vistula Press,Wien\n",
      "Vistula Press",
      "Wien",
    ],
    [
      "Nombre,Apellidos,Correo electrónico,Empresa,Ciudad\nLena,Hoffmann,lena@example.org,Vistula Press,Wien\n",
      "Vistula Press",
      "Wien",
    ],
    [
      "Vorname,Nachname,Primäre E-Mail-Adresse,Organisation,Privat: Ort,Privat: Bundesland\nLena,Hoffmann,lena@example.org,Vistula Press,Wien,Wien\n",
      "Vistula Press",
      "Wien",
    ],
  ])("of a spreadsheet or mail program in other words: %j", (text, organization, place) => {
    const { kind, people } = read(text);
    expect(kind).toBe("table");
    expect(people).toEqual([expect.objectContaining({ name: "Lena Hoffmann", organization, place })]);
    expect(people[0]?.emails.map(({ address }) => address)).toEqual(["lena@example.org"]);
  });

  it("brings in every row or lists it, calls who has no name by what there is, and keeps what has no field", () => {
    const { people, unplaced } = read(
      csv(
        ["Name", "Email", "Company", "Shoe size"],
        ["Kofi Mensah", "", "", "43"],
        ["", "", "Volta Digital", ""],
        ["", "bea@example.org", "", ""],
        ["", "", "", "44"],
        ["", "", "", ""],
        ['=HYPERLINK("http://example.org")', "", "", "<b>1</b>"],
      ),
    );
    expect(people.map(({ row, name }) => [row, name])).toEqual([
      [2, "Kofi Mensah"],
      [3, "Volta Digital"],
      [4, "bea@example.org"],
      [7, '=HYPERLINK("http://example.org")'],
    ]);
    expect(people[0]?.notes).toBe("From the imported table:\nShoe size: 43");
    expect(unplaced).toEqual([{ row: 5, text: "44", reason: "no name, organisation or e-mail address" }]);
  });

  it.each([
    "1,,3\n4,5,6\n",
    "foo,bar\n1,2\n",
    "Name\nDana Ruiz\n",
    "dana@example.org,Dana Ruiz\nsam@example.org,Sam\n",
  ])("that does not say what its columns hold is refused in words: %j", (text) => {
    expect(() => read(text)).toThrow(/no row names columns/);
  });
});
