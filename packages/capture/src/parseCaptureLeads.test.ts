import { describe, expect, it } from "vitest";
import { understood } from "./testing/understood";

const today = "2026-11-30";
const told = (text: string) => {
  const { people, leads, followUps, referrals, conversation } = understood(text, { today });
  const nameOf = (person: number | null | undefined) => people[person ?? -1]?.name ?? null;
  return {
    leads: leads.map(({ title, organization, person, closesOn }) => [
      title,
      organization,
      nameOf(person),
      closesOn,
    ]),
    steps: followUps.map(({ person, action, dueOn, lead }) => [nameOf(person), action, dueOn, lead]),
    pointed: referrals.map(({ from, to }) => [nameOf(from), nameOf(to)]),
    talked: conversation !== null,
    people: people.map(({ name }) => name),
  };
};

const next = "2026-12-01";

describe("an opening somewhere", () => {
  it.each([
    [
      "Datawise is hiring a UX researcher, talk to Marco Silva, marco@datawise.com, apply by Dec 15",
      ["UX researcher", "Datawise", "Marco Silva", "2026-12-15"],
      [["Marco Silva", "email", next, 0]],
    ],
    [
      "datawise is hiring a ux researcher, talk to marco silva, marco@datawise.com, apply by dec 15",
      ["ux researcher", "datawise", "Marco Silva", "2026-12-15"],
      [["Marco Silva", "email", next, 0]],
    ],
    [
      "job at Northlight: data curator, ask Ines Vidal, closes dec 15",
      ["data curator", "Northlight", "Ines Vidal", "2026-12-15"],
      [["Ines Vidal", "other", next, 0]],
    ],
    [
      "Acme hiring a designer, talk to Lena Park, deadline Jan 8",
      ["designer", "Acme", "Lena Park", "2027-01-08"],
      [["Lena Park", "email", next, 0]],
    ],
    [
      "Northlight hiring: registrar. Call Tolu Adeyemi. Closes Dec 1",
      ["registrar", "Northlight", "Tolu Adeyemi", "2026-12-01"],
      [["Tolu Adeyemi", "call", next, 0]],
    ],
    [
      "vacancy: cataloger at NYPL, email Dana Ruiz, applications close Dec 20",
      ["cataloger", "NYPL", "Dana Ruiz", "2026-12-20"],
      [["Dana Ruiz", "email", next, 0]],
    ],
    [
      "role at Figma: product designer - Priya Nair knows more",
      ["product designer", "Figma", "Priya Nair", null],
      [["Priya Nair", "email", next, 0]],
    ],
    [
      "NYPL has an opening for a metadata librarian, email Dana Ruiz tomorrow",
      ["metadata librarian", "NYPL", "Dana Ruiz", null],
      [["Dana Ruiz", "email", next, 0]],
    ],
    [
      "Opening at Cloudflare: SRE. Ask Tolu Adeyemi. Closes Dec 4",
      ["SRE", "Cloudflare", "Tolu Adeyemi", "2026-12-04"],
      [["Tolu Adeyemi", "other", next, 0]],
    ],
    [
      "Marco Silva is hiring a data engineer. Email him tomorrow",
      ["data engineer", null, "Marco Silva", null],
      [["Marco Silva", "email", next, 0]],
    ],
    [
      "Met Dana Ruiz at ALA Annual. Her team is hiring a data engineer, apply by Dec 15",
      ["data engineer", null, "Dana Ruiz", "2026-12-15"],
      [["Dana Ruiz", "other", "2026-12-15", 0]],
    ],
  ] as const)("%s", (text, lead, steps) => {
    const { leads, steps: planned, pointed } = told(text);
    expect(leads).toEqual([lead]);
    expect(planned).toEqual(steps);
    expect(pointed).toEqual([]);
  });

  it.each([
    "Met Priya Shah. She says Datawise is hiring a UX researcher, talk to Marco Silva, apply by Dec 15",
    "Priya Shah told me Datawise is hiring a UX researcher, talk to Marco Silva, apply by Dec 15",
    "Priya Shah says Datawise is looking for a UX researcher. Contact Marco Silva. Apply by Dec 15",
    "Heard from Priya Shah that Datawise is hiring a UX researcher, ask Marco Silva, closes Dec 15",
  ])("that somebody told of points to whom to contact: %s", (text) => {
    const { leads, pointed, steps, people } = told(text);
    expect(leads).toEqual([["UX researcher", "Datawise", "Marco Silva", "2026-12-15"]]);
    expect(pointed).toEqual([["Priya Shah", "Marco Silva"]]);
    expect(people).toEqual(["Priya Shah", "Marco Silva"]);
    expect(steps).toEqual([["Marco Silva", expect.any(String), next, 0]]);
  });

  it("is quoted as what was said of whom to contact, and nobody was talked with", () => {
    const text = "Priya Shah told me Datawise is hiring a UX researcher, call Marco Silva";
    expect(understood(text, { today }).referrals).toMatchObject([
      { reason: "Datawise is hiring a UX researcher" },
    ]);
    expect(told("Datawise is hiring a UX researcher, talk to Marco Silva").talked).toBe(false);
  });

  it("gives the address its employer", () => {
    const [marco] = understood("Datawise is hiring a writer, talk to Marco Silva, marco@datawise.com").people;
    expect(marco?.organization).toBe("Datawise");
    const [lena] = understood("Datawise is hiring a writer, talk to Lena Hart, lena@gmail.com").people;
    expect(lena?.organization).toBeNull();
  });

  it.each([
    "Emre Yılmaz: no openings now, try again in six months",
    "Dana Ruiz is looking for a job, call her tomorrow",
    "Not hiring until fall: Zara Khan, talent partner at Klarna",
    "Ada Lindholm told me that Jonas Berg is hiring, and sent me to him",
    "Met Dana Ruiz, she has a new position at Stripe",
    "Priya Shah has the slides for a talk. Call her Friday",
  ])("is not told of in: %s", (text) => {
    expect(told(text).leads).toEqual([]);
  });
});
