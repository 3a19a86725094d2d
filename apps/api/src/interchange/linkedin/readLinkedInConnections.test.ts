import { describe, expect, it } from "vitest";
import { UnreadableFile } from "../unreadableFile";
import { readTableFile } from "../table/readTableFile";
import { allTaken } from "../testing/allTaken";

const read = (text: string) => allTaken((take) => readTableFile(Buffer.from(text), { take }));
const columns = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const table = (...rows: string[]) => [columns, ...rows, ""].join("\n");
const refused = (text: string): unknown => {
  try {
    return read(text);
  } catch (error) {
    return error;
  }
};

describe("readLinkedInConnections", () => {
  it.each([
    ["at once", `${columns}\n`],
    ["below remarks", `Notes:\n"When you export, some fields, as always, may be empty."\n\n${columns}\n`],
    ["below a byte order mark", `\ufeff${columns}\n`],
    ["with semicolons", `${columns.replaceAll(",", ";")}\n`],
    ["in German", "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verknüpft am\n"],
    [
      "with the columns in another order",
      "Connected On,Position,Company,Email Address,URL,Last Name,First Name\n",
    ],
  ])("finds the header row %s", (_, header) => {
    const row = header.startsWith("Connected")
      ? "01 Jan 2024,Curator,Harbour Library,dana@example.org,https://www.linkedin.com/in/dana-ruiz,Ruiz,Dana"
      : "Dana,Ruiz,https://www.linkedin.com/in/dana-ruiz,dana@example.org,Harbour Library,Curator,01 Jan 2024";
    const { people } = read(`${header}${header.includes(";") ? row.replaceAll(",", ";") : row}\n`);
    expect(people).toMatchObject([
      {
        name: "Dana Ruiz",
        givenName: "Dana",
        familyName: "Ruiz",
        emails: [{ address: "dana@example.org" }],
        links: [{ url: "https://www.linkedin.com/in/dana-ruiz", label: "LinkedIn" }],
        organization: "Harbour Library",
        title: "Curator",
        connectedOn: "2024-01-01",
      },
    ]);
  });

  it("lists nameless rows and profiles that came before, by the row they stand in", () => {
    const { people, unplaced } = read(
      table(
        "Dana,Ruiz,https://www.linkedin.com/in/dana-ruiz,,,,01 Jan 2024",
        ",,,,,,30 Jan 2026",
        "",
        "Dana M.,Ruiz,https://linkedin.com/in/Dana-Ruiz/,,,,01 Jan 2024",
        "Sam,Okafor,,,,,",
      ),
    );
    expect(people.map(({ row, name }) => [row, name])).toEqual([
      [2, "Dana Ruiz"],
      [6, "Sam Okafor"],
    ]);
    expect(unplaced.map(({ row, reason }) => [row, reason])).toEqual([
      [3, "no name: LinkedIn leaves it out for people who closed their account"],
      [5, "the same LinkedIn profile as row 2"],
    ]);
  });

  it("keeps cells that look like formulas as the text they are, on one line and without control characters", () => {
    const { people } = read(table('=2+5,+Okafor,,,"Two\nlines\u0007",@Handle Corp,'));
    expect(people[0]).toMatchObject({
      name: "=2+5 +Okafor",
      organization: "Two lines",
      title: "@Handle Corp",
    });
  });

  it("takes what spreadsheets write for nothing as nothing, but Na and None as names", () => {
    const { people } = read(table("Na,None,NULL,N/A,NA,none,", "#N/A,<NA>,,,Acme,,"));
    expect(people).toHaveLength(1);
    expect(people[0]).toEqual(
      expect.objectContaining({
        name: "Na None",
        organization: undefined,
        emails: [],
        links: [],
        notes: undefined,
      }),
    );
  });

  it("keeps what has no place in the notes and lists it", () => {
    const { people, unplaced } = read(
      table("Kofi,Mensah,kofi@example.org,not an address,,,30 Feb 2026,more"),
    );
    expect(people[0]?.notes).toBe(
      "From the LinkedIn export:\nLink: kofi@example.org\nE-mail: not an address\nConnected on: 30 Feb 2026\nAlso in the row: more",
    );
    expect(unplaced).toHaveLength(3);
  });

  it.each([
    [
      "CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,Dana,Jo,2025-01-01,Hello\n",
      "linkedin_messages",
      "it looks like LinkedIn messages",
    ],
    [
      "From,To,Sent At,Message,Direction\na,b,c,d,e\n",
      "not_connections",
      "it looks like LinkedIn invitations",
    ],
    ["Dear Dana,\nthank you for the talk\n", "not_contacts", 'It begins with "Dear Dana,'],
    [
      `${columns}\n"Dana,Ruiz\nSam,Okafor\n`,
      "broken_table",
      "a quotation mark opens a cell and never closes it",
    ],
    [`${columns}\n${"Dana,Ruiz\n".repeat(20_001)}`, "too_many_rows", "more than 20,000 rows"],
  ])("says what is wrong with %.30j", (text, code, words) => {
    const error = refused(text);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it("forgives a quotation mark that was not doubled", () => {
    expect(read(table('Dana,Ruiz,,,"The "best" library",Curator,')).people[0]?.organization).toContain(
      "best",
    );
  });
});
