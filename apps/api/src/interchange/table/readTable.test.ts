import * as fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { ColumnMeaning } from "@followthrough/contract";
import { readContactFile } from "../readContactFile";
import { runToEnd } from "../cooperativeTask";
import { UnreadableFile } from "../unreadableFile";

/** Times are measured on a shared machine: a busy moment may fail one; what is truly slow fails three times. */
const timed = { retry: 2 };

const read = (text: string | Uint8Array, mapping?: ColumnMeaning[]) =>
  runToEnd(readContactFile("people.csv", typeof text === "string" ? Buffer.from(text) : text, { mapping }));
const first = (text: string, mapping?: ColumnMeaning[]) => read(text, mapping).people[0];

const readOrRefuse = (text: string) => {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
};

describe("a Google Contacts table", () => {
  it.each([
    [
      "old",
      [
        "Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value",
        "Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Country",
        "Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Relation 1 - Type,Relation 1 - Value,Custom Field 1 - Type,Custom Field 1 - Value",
      ],
    ],
    [
      "new",
      [
        "File As,First Name,Last Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
        "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Country",
        "Organization 1 - Type,Organization Name,Organization Title,Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value",
      ],
    ],
  ])("with the %s headings is read whole", (_, headings) => {
    const row =
      "Dana Ruiz,Dana,Ruiz,--12-01,Likes maps,Alumni ::: * myContacts,* Work,dana@example.org ::: d.ruiz@example.org,workFax,+1 418 656 9254," +
      '* Home,"12 Pier Road\nHalifax\nCanada",12 Pier Road,Halifax,Canada,,Harbour Library,Curator,Spouse,Sam Okafor,Locker,2';
    const file = read(`${headings.join(",")}\n${row}\n`);
    expect(file).toMatchObject({ kind: "google-csv", unplaced: [], table: { sure: true } });
    expect(file.people).toEqual([
      {
        row: 2,
        name: "Dana Ruiz",
        givenName: "Dana",
        familyName: "Ruiz",
        nameParts: { family: "Ruiz", given: "Dana", additional: "", prefix: "", suffix: "" },
        birthday: "--12-01",
        organization: "Harbour Library",
        title: "Curator",
        place: "Halifax, Canada",
        streetAddress: "12 Pier Road\nHalifax\nCanada",
        emails: [
          { address: "dana@example.org", label: "work" },
          { address: "d.ruiz@example.org", label: "work" },
        ],
        phones: [{ number: "+1 418 656 9254", e164: "+14186569254", label: "work fax" }],
        links: [],
        tags: ["Alumni"],
        notes: [
          "Likes maps",
          "",
          "From the table:",
          "Kind of address: home",
          "Relation (spouse): Sam Okafor",
          "Custom Field (locker): 2",
        ].join("\n"),
      },
    ]);
  });
});

const outlook =
  "Title,First Name,Last Name,Company,Job Title,Business Street,Business City,Business Country/Region,Business Phone,Home Phone 2,Birthday,Anniversary,Categories,E-mail Address,E-mail Type,Priority,Web Page";

/** The birthdays of people whose rows differ in nothing else. */
const birthdays = (days: string[]) =>
  read(`${outlook}\n${days.map((day) => `,Kofi,M,,,,,,,,${day},,,,,,`).join("\n")}\n`).people.map(
    ({ birthday }) => birthday,
  );

describe("an Outlook table", () => {
  it("keeps a path of Exchange in the notes and takes 0/0/00 for no day", () => {
    const file = read(
      `${outlook}\nDr.,Priya,Nair,Harbour,Curator,1 Quay,Kochi,India,0484 1,+91 484 2,0/0/00,3/14/2005,Alumni;Board,/o=Harbour/ou=West/cn=priya,EX,Normal,\n`,
    );
    expect(file.kind).toBe("outlook-csv");
    expect(file.people[0]).toMatchObject({
      name: "Dr. Priya Nair",
      title: "Curator",
      birthday: undefined,
      emails: [],
      tags: ["Alumni", "Board"],
      place: "Kochi, India",
      streetAddress: "1 Quay\nKochi\nIndia",
      phones: [
        { number: "0484 1", label: "work" },
        { number: "+91 484 2", label: "home" },
      ],
    });
    expect(file.people[0]?.notes).toBe(
      "From the table:\nE-mail: /o=Harbour/ou=West/cn=priya\nKind of address: work\nAnniversary: 3/14/2005",
    );
    expect(file.unplaced).toEqual([
      {
        row: 2,
        text: "E-mail: /o=Harbour/ou=West/cn=priya",
        reason: "not an e-mail address one can write to",
      },
    ]);
  });

  it("tells the day from the month by the other birthdays of the column", () => {
    expect(birthdays(["3/4/1980", "1/20/1981"])).toEqual(["1980-03-04", "1981-01-20"]);
    expect(birthdays(["3/4/1980", "20/1/1981"])).toEqual(["1980-04-03", "1981-01-20"]);
    expect(birthdays(["3.4.1980"])).toEqual(["1980-04-03"]);
    expect(birthdays(["3/4/1980"])).toEqual([undefined]);
  });
});

describe("any table", () => {
  it.each<[string, string]>([
    ["English", "Full name;E-mail;Mobile;Company;Job title;City;Comments"],
    ["German", "Name;E-Mail-Adresse;Handy;Firma;Beruf;Ort;Bemerkungen"],
    ["French", "Nom complet;Adresse e-mail;Portable;Société;Poste;Ville;Remarques"],
    ["Spanish", "Nombre completo;Correo electrónico;Móvil;Empresa;Cargo;Ciudad;Notas"],
    ["Portuguese", "Nome completo;Correio eletrónico;Telemóvel;Empresa;Cargo;Cidade;Observações"],
    ["Italian", "Nome e cognome;Indirizzo e-mail;Cellulare;Azienda;Qualifica;Città;Osservazioni"],
    ["Dutch", "Volledige naam;E-mailadres;Mobiel;Bedrijf;Functie;Woonplaats;Opmerkingen"],
  ])("with %s headings is understood without asking", (_, headings) => {
    for (const sign of [";", ",", "\t", "|"]) {
      const text = `${headings}\nAiko Tanaka;aiko@example.org;+81 3 1234 5678;Harbour;Curator;Kyoto;Likes maps\n`;
      const file = read(text.replaceAll(";", sign));
      expect(file.table?.sure).toBe(true);
      expect(file.people).toMatchObject([
        {
          name: "Aiko Tanaka",
          emails: [{ address: "aiko@example.org" }],
          phones: [{ number: "+81 3 1234 5678", label: "mobile" }],
          organization: "Harbour",
          title: "Curator",
          place: "Kyoto",
          notes: "Likes maps",
        },
      ]);
    }
  });

  it("is read by its cells where its headings say nothing, and then it asks", () => {
    const file = read(
      "Wer,Was,Wohin,Woher\nMarcus Webb,marcus@example.org,+1 418 656 9254,https://example.org/m\nClaire Dubois,claire@example.org,,\n",
    );
    expect(file.table).toEqual({
      header: ["Wer", "Was", "Wohin", "Woher"],
      sample: [
        ["Marcus Webb", "marcus@example.org", "+1 418 656 9254", "https://example.org/m"],
        ["Claire Dubois", "claire@example.org", "", ""],
      ],
      mapping: ["name", "email", "phone", "link"],
      sure: false,
    });
    expect(file.people.map(({ name }) => name)).toEqual(["Marcus Webb", "Claire Dubois"]);
    expect(file.unplaced).toEqual([
      { row: 1, text: "Wer, Was, Wohin, Woher", reason: "read as the names of the columns" },
    ]);
  });

  it("without headings is read by its cells from the first row on", () => {
    const file = read("Owen Price,owen@example.org,Halifax\nYuki Sato,yuki@example.org,Osaka\n");
    expect(file.people.map(({ row, name }) => [row, name])).toEqual([
      [1, "Owen Price"],
      [2, "Yuki Sato"],
    ]);
    expect(file.people[0]?.notes).toBe("From the table:\nColumn 3: Halifax");
    expect(file.table?.header).toEqual(["Column 1", "Column 2", "Column 3"]);
  });

  it("of nothing but addresses makes a person of each", () => {
    expect(read("bea@example.org\ntolu@example.org\n").people.map(({ name }) => name)).toEqual([
      "bea@example.org",
      "tolu@example.org",
    ]);
  });

  it("is read as it is told to be, every column of it", () => {
    const text = "A,B,C,D,E,F,G\nRuiz,Dana,work,dana@example.org,2026-11-20,book fair,secret\n";
    expect(
      first(text, ["familyName", "givenName", "label", "email", "metOn", "howWeMet", "leave"]),
    ).toMatchObject({
      name: "Dana Ruiz",
      emails: [{ address: "dana@example.org", label: "work" }],
      metOn: "2026-11-20",
      howWeMet: "book fair",
      notes: undefined,
    });
    expect(read(text, ["familyName"]).table?.mapping).toEqual([
      "familyName",
      ...Array.from({ length: 6 }, () => "keep"),
    ]);
  });

  it("keeps what no column is for, and each value after the first, under its heading", () => {
    const file = first(
      "Name,Company,Employer,Shoe size,Met on\nDana Ruiz,Harbour,Second Harbour,41,31 Feb 2026,and more\n",
    );
    expect(file?.organization).toBe("Harbour");
    expect(file?.notes).toBe(
      "From the table:\nMet on: 31 Feb 2026\nShoe size: 41\nAlso in the row: and more\nEmployer: Second Harbour",
    );
  });

  it("keeps formulas and markup as the text they are, and takes off the mark that kept a formula still", () => {
    expect(first("Name,Company,Title\n=1+2,'=HYPERLINK(x),<b>Curator</b>\n")).toMatchObject({
      name: "=1+2",
      organization: "=HYPERLINK(x)",
      title: "<b>Curator</b>",
    });
  });

  it.each([
    ["'=1", "=1"],
    ["''=1", "'=1"],
    ["'tHooft", "'tHooft"],
    ["'", "'"],
    ["-", "-"],
  ])("reads the cell %s as %s", (cell, organization) => {
    expect(first(`Name,Company\nDana,${cell}\n`)?.organization).toBe(organization);
  });

  it("takes tags apart at three colons where there are any, else at commas, semicolons and bars", () => {
    expect(first('Name,Tags\nDana,"Friends, old ::: Maps"\n')?.tags).toEqual(["Friends, old", "Maps"]);
    expect(first('Name,Tags\nDana,"Friends; Maps | Books, old"\n')?.tags).toEqual([
      "Friends",
      "Maps",
      "Books",
      "old",
    ]);
  });

  it("puts line breaks into no field but the notes", () => {
    const person = first('Name,Company,Notes\n"Dana\r\nRuiz","Harbour\r\n\r\nLibrary","one\r\ntwo"\n');
    expect(person).toMatchObject({ name: "Dana Ruiz", organization: "Harbour Library", notes: "one\ntwo" });
  });

  it("finds several addresses and numbers in a cell", () => {
    const person = first(
      'Name,Email,Phone\nDana Ruiz,"a@example.org; b@example.org",+1 418 656 9254 / +1 418 656 9255\n',
    );
    expect(person?.emails).toHaveLength(2);
    expect(person?.phones).toHaveLength(2);
  });

  it("lists the remarks above its headings", () => {
    const file = read("My people,,\n\nName,Email,Phone\nGrace Lin,grace@example.org,\n");
    expect(file.people).toMatchObject([{ row: 4, name: "Grace Lin" }]);
    expect(file.unplaced).toEqual([{ row: 1, text: "My people", reason: "stands above the table" }]);
  });

  it("in windows-1252 and in UTF-16 is read with its letters", () => {
    const text = "Vorname;Nachname;Straße\nZoë;Müller;Große Straße 1\n";
    expect(read(iconv.encode(text, "windows-1252")).people[0]?.name).toBe("Zoë Müller");
    expect(read(iconv.encode(text, "utf-16le", { addBOM: true })).people[0]?.name).toBe("Zoë Müller");
  });

  it("of twenty thousand rows is read, of one more refused, however many lines are empty", () => {
    expect(read(`Name,Email\n${"Dana,\n\n".repeat(19_999)}`).people).toHaveLength(19_999);
    expect(() => read(`Name,Email\n${"Dana,\n\n".repeat(20_001)}`)).toThrow("more than 20,000 rows");
  });

  it("of a million lines is refused within two seconds", timed, () => {
    const started = performance.now();
    expect(() => read("Dana Ruiz,dana@example.org\n".repeat(900_000))).toThrow("more than 20,000 rows");
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("never loses a row: each is a person, or listed with its reason", () => {
    const cell = fc.constantFrom(
      "",
      " ",
      "Dana",
      "Sam Okafor",
      "x@example.org",
      "=1",
      "12",
      "+1 418 656 9254",
      "a, b",
      "#N/A",
      "Name",
    );
    const headings = fc.constantFrom(
      "Name,E-mail,Phone",
      "First Name,Last Name,City",
      "foo,bar,baz",
      "",
      "Name;Firma;Ort",
    );
    fc.assert(
      fc.property(
        headings,
        fc.array(fc.array(cell, { minLength: 3, maxLength: 4 }), { minLength: 2, maxLength: 8 }),
        (head, rows) => {
          const lines = rows.map((row) =>
            row.map((text) => `"${text}"`).join(head.includes(";") ? ";" : ","),
          );
          const text = [...(head === "" ? [] : [head]), ...lines].join("\n");
          const file = readOrRefuse(text);
          const accounted = new Set(
            [...(file?.people ?? []), ...(file?.unplaced ?? [])].map(({ row }) => row),
          );
          const header = file?.table?.header.join();
          const lost = rows.filter(
            (row, at) =>
              file !== null &&
              row.some((one) => one.trim() !== "") &&
              row.map((one) => one.trim()).join() !== header &&
              !accounted.has(at + (head === "" ? 1 : 2)),
          );
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
