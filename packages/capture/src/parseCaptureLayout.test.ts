import { describe, expect, it } from "vitest";
import { namesOf, stepsOf, understood } from "./testing/understood";

const told = (text: string) =>
  understood(text).people.map(({ name, title, organization, phone, email }) =>
    [name, title, organization, phone, email].map((part) => part ?? "-").join(", "),
  );

describe("what is no sentence is laid aside", () => {
  it.each([
    "ok so met Priya Patel at ALA Annual. Email her on Friday",
    "- met Priya Patel at ALA Annual. Email her on Friday",
    "MET PRIYA PATEL AT ALA ANNUAL. EMAIL HER ON FRIDAY",
    "met priya patel at ala annual. email her on friday",
    "Met Priya Patel at ALA Annual Email her on Friday",
    "um met Priya Patel at ALA Annual period email her on Friday",
  ])("%s", (text) => {
    const { event, metOn } = understood(text);
    expect([namesOf(understood(text)), stepsOf(understood(text)), metOn]).toEqual([
      ["Priya Patel"],
      ["Priya Patel, email, 2026-03-13"],
      "2026-03-10",
    ]);
    expect(event?.name.toLowerCase()).toBe("ala annual");
  });

  it("a card, whichever lines it has", () => {
    expect(
      told(
        "Brightloom Ltd\nSam Okafor\nHead of Research\nT: +44 20 7946 0018\nFax: 020 7946 0019\nsam@brightloom.example",
      ),
    ).toEqual(["Sam Okafor, Head of Research, Brightloom Ltd, +442079460018, sam@brightloom.example"]);
    expect(told("Grace Lin, PhD\nSenior Analyst, Northgate Trust\nMob: 07700 900123")).toEqual([
      "Grace Lin, PhD, Senior Analyst, Northgate Trust, 07700900123, -",
    ]);
    expect(namesOf(understood("Dana Ruiz, NYPL\nSam Okafor, Cornell\nGrace Lin, Asana"))).toEqual([
      "Dana Ruiz",
      "Sam Okafor",
      "Grace Lin",
    ]);
  });

  it("a letter speaks of whoever signed it, and names neither the greeted nor the regards", () => {
    const letter =
      "Hi Jo,\n\nit was a pleasure to meet you at the Packaging Forum yesterday. Could you send me the slides by Friday?\n\nRgds,\nGrace Lin\nBuyer\nMob: +44 20 7946 0018";
    const draft = understood(letter);
    expect(told(letter)).toEqual(["Grace Lin, Buyer, -, +442079460018, -"]);
    expect(stepsOf(draft)).toEqual(["Grace Lin, share, 2026-03-13"]);
    expect([draft.event?.name, draft.metOn]).toEqual(["Packaging Forum", "2026-03-09"]);
    // The words are where they are written, whatever was laid aside.
    expect(letter.slice(draft.people[0]?.spans[0]?.start, draft.people[0]?.spans[0]?.end)).toBe("Grace Lin");
  });

  it("and points to whom it names", () => {
    const { people, referrals } = understood(
      "Dear Jo,\n\nplease contact my colleague Priya Patel (priya@asana.example).\n\nBest,\nGrace Lin",
    );
    expect(referrals.map(({ from, to }) => [people[from]?.name, people[to]?.name])).toEqual([
      ["Grace Lin", "Priya Patel"],
    ]);
  });

  it.each([
    ["Netball: Priya Patel pulled a muscle. Check on her Monday", ["Priya Patel"]],
    ["Board of Elections - Sam Okafor - needs the form by Friday", ["Sam Okafor"]],
    ["Sam Okafor, 14 Kestrel Close. Call him", ["Sam Okafor"]],
    ["Rejected by Marlow & Finch, thank Sam Okafor", ["Sam Okafor"]],
    ["Two folks from Northwind, Dana Ruiz (buyer) and Sam Okafor", ["Dana Ruiz", "Sam Okafor"]],
  ])("nobody but people in: %s", (text, names) => {
    expect(namesOf(understood(text))).toEqual(names);
  });
});
