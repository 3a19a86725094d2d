import { describe, expect, it } from "vitest";
import { runToEnd } from "../cooperativeTask";
import { readContactFile } from "../readContactFile";

const read = (...lines: string[]) => runToEnd(readContactFile("list.csv", Buffer.from(lines.join("\n"))));
const meanings = (...lines: string[]) => read(...lines).table?.mapping;

describe("the heading of a column", () => {
  it.each([
    ["Delegate 1: Work e-mail (required)", "email"],
    ["What company do you work for?", "organization"],
    ["Nom de l'entreprise / organisation", "organization"],
    ["Teilnehmernachname", "familyName"],
    ["Katılımcının unvanı", "title"],
    ["ご参加者のお名前", "name"],
    ["Where are you travelling from?", "place"],
    ["Would you like to hear from us by e-mail?", "keep"],
    ["How many people work in your company?", "keep"],
    ["Company website", "keep"],
    ["Event name", "keep"],
    ["Ticket number", "keep"],
    ["Password", "leave"],
  ])("%s is read as %s", (heading, meaning) => {
    expect(meanings(`First name,Last name,"${heading}"`, "Dana,Ruiz,")?.[2]).toBe(meaning);
  });

  it("names nobody by a year that is in it", () => {
    const file = read(
      "Name,Email,Room,Seat,Meal,Note 1,Note 2,Will you come to the 2026 dinner?",
      "Dana Ruiz,dana@example.org,,,,,,Yes",
    );
    expect(file.people.map(({ name }) => name)).toEqual(["Dana Ruiz"]);
  });
});

describe("a list with several people in each row", () => {
  it("is of who attends, not of who paid, and keeps both", () => {
    const [yuki] = read(
      "Order #,Billing name,Billing e-mail,Attendee name,Attendee e-mail",
      "1001,Aiko Tanaka,aiko@example.org,Yuki Sato,yuki@example.org",
    ).people;
    expect(yuki).toMatchObject({ name: "Yuki Sato", emails: [{ address: "yuki@example.org" }] });
    expect(yuki?.notes).toContain("Billing e-mail: aiko@example.org");
  });

  it("is of who paid where nobody else is named", () => {
    expect(read("Order #,Buyer name,Buyer e-mail", "1001,Aiko Tanaka,aiko@example.org").people).toMatchObject(
      [{ name: "Aiko Tanaka", emails: [{ address: "aiko@example.org" }] }],
    );
  });

  it("does not take the word of who answers for a name", () => {
    const file = read("Name,Participant", "Dana Ruiz,Yes", "Sam Okafor,No");
    expect(file.people.map(({ name }) => name)).toEqual(["Dana Ruiz", "Sam Okafor"]);
  });
});

describe("what stands in a column", () => {
  it("in every row, or is a number of another kind, is no name, phone or link", () => {
    const rows = [1, 2, 3].map(
      (at) =>
        `Zed Zebra,Person ${"ABC"[at]} Sato,y${at}@example.org,203.0.113.1${at},2026-00012${at},https://x.example/pass`,
    );
    expect(meanings("Wer,Gast?,Post,Quelle,Zeichen,Karte", ...rows)).toEqual([
      "keep",
      "name",
      "email",
      "keep",
      "keep",
      "keep",
    ]);
  });

  it("wins over its heading, and then somebody should look", () => {
    const { table } = read("Name,Email,Phone", "Dana Ruiz,+1 418 656 9254,dana@example.org");
    expect(table).toMatchObject({ mapping: ["name", "phone", "email"], sure: false });
  });

  it("tells the surname from the name", () => {
    expect(read("Name;Vorname;Firma", "Becker;Tom;Kartenwerk").people[0]?.name).toBe("Tom Becker");
    expect(
      read("Name,Company", '"Ruiz, Dana",Harbour', '"Okafor, Sam",Acme').people.map(({ name }) => name),
    ).toEqual(["Dana Ruiz", "Sam Okafor"]);
  });

  it("is how one speaks to somebody, which stays beside the name, or a title, which is of it", () => {
    const heads = "Anrede;Vorname;Nachname";
    const [lena, tom] = read(heads, "Frau;Lena;Vogt", "Dr.;Tom;Becker").people;
    expect(lena).toMatchObject({ name: "Lena Vogt", notes: "From the table:\nAnrede: Frau" });
    expect(tom).toMatchObject({ name: "Dr. Tom Becker", notes: undefined });
  });

  it("is the name of a page without its address, which stays in the notes", () => {
    const [tolu] = read("Name,Company", "Tolu Adeyemi,Cloud Harbour (https://notes.example.org/1a2b)").people;
    expect(tolu).toMatchObject({ organization: "Cloud Harbour" });
    expect(tolu?.notes).toContain("https://notes.example.org/1a2b");
  });
});

describe("addresses with names in one cell", () => {
  it("are as many people", () => {
    const file = read(
      "Emails",
      '"Dana Ruiz" <dana@example.org>',
      '"Okafor, Sam" <sam@example.org>; bea@example.org',
    );
    expect(file.people.map(({ row, name, emails }) => [row, name, emails[0]?.address])).toEqual([
      [2, "Dana Ruiz", "dana@example.org"],
      [3, "Sam Okafor", "sam@example.org"],
      [3, "bea@example.org", "bea@example.org"],
    ]);
  });
});

it("a tag that is too long and a birthday that is none are listed and stay in the notes", () => {
  const long = "m".repeat(200);
  const file = read("Name,Tags,Birthday", `Dana Ruiz,${long},soon`);
  expect(file.unplaced.map(({ row, reason }) => [row, reason])).toEqual([
    [2, "longer than 60 characters"],
    [2, "not a day on the calendar, or one with two readings"],
  ]);
  expect(file.people[0]?.notes).toContain(long);
});
