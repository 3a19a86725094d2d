import { describe, expect, it } from "vitest";
import { namesOf, understood } from "./testing/understood";

describe("names", () => {
  it.each([
    ["met jean-luc moreau", "Jean-Luc Moreau"],
    ["call maría josé núñez", "María José Núñez"],
    ["ping fatima al-rashid", "Fatima al-Rashid"],
    ["thank shane o'neill", "Shane O'Neill"],
    ["email ludwig van der berg", "Ludwig van der Berg"],
    ["met dr. amara diallo", "Dr. Amara Diallo"],
    ["Met Prof. Claudia Meier", "Prof. Claudia Meier"],
    ["Call J. R. Smith", "J. R. Smith"],
    ["Call Jill K.", "Jill K."],
    ["Email Ana Lee, PhD", "Ana Lee, PhD"],
    ['Met Robert "Bob" Hayes', 'Robert "Bob" Hayes'],
    ["Met William (Bill) Hayes", "William (Bill) Hayes"],
    ["Met 王芳", "王芳"],
    ["Met محمد الحسن", "محمد الحسن"],
    ["Met Ольга Смирнова", "Ольга Смирнова"],
    ["Met DANA RUIZ", "DANA RUIZ"],
    ["Met Will Grace", "Will Grace"],
    ["Met May Chen", "May Chen"],
    ["Met April Jones", "April Jones"],
    ["Call Mark Young", "Mark Young"],
  ])("%s", (text, name) => {
    expect(namesOf(understood(text))).toEqual([name]);
  });

  it.each([
    "Great panel on linked data",
    "Nothing to do",
    "Talked about IIIF and Kubernetes",
    "The booth was empty",
    "Follow up next week",
    "Buy milk",
  ])("nobody in: %s", (text) => {
    expect(namesOf(understood(text))).toEqual([]);
  });
});

describe("what people are", () => {
  it.each([
    ["Dana Ruiz (metadata librarian, NYPL)", "metadata librarian", "NYPL"],
    ["Dana Ruiz (NYPL, metadata librarian)", "metadata librarian", "NYPL"],
    ["Dana Ruiz, head of digital, Biblioteca Nacional", "head of digital", "Biblioteca Nacional"],
    ["Dana Ruiz - archivist at the Getty", "archivist", "Getty"],
    ["Dana Ruiz is the CTO of Brightloom", "CTO", "Brightloom"],
    ["Dana Ruiz works as a UX designer at SAP", "UX designer", "SAP"],
    ["Met Dana Ruiz. She runs a data lab at UNILAG.", null, "UNILAG"],
    ["Met Dana Ruiz. Designer.", "Designer", null],
    ["Dana Ruiz | editor-in-chief | Globo", "editor-in-chief", "Globo"],
    ["Dana Ruiz, VP Engineering at Monzo", "VP Engineering", "Monzo"],
    ["Dana Ruiz, professor of Byzantine History at Yale", "professor of Byzantine History", "Yale"],
    ["Dana Ruiz, formerly Google, now founder at Lumo", "founder", "Lumo"],
    ["NYPL's Dana Ruiz", null, "NYPL"],
    ["CTO Dana Ruiz from Brightloom", "CTO", "Brightloom"],
    ["Met Dana Ruiz from the data team at Spotify", null, "Spotify"],
    ["Dana Ruiz, intern at Library of Congress", "intern", "Library of Congress"],
    ["Dana Ruiz from Berlin", null, null],
    ["Met Dana Ruiz at the booth", null, null],
  ])("%s", (text, title, organization) => {
    expect(understood(text).people).toMatchObject([{ name: "Dana Ruiz", title, organization }]);
  });

  it("addresses go to the one they are of", () => {
    const { people } = understood(
      "Met Sam Okafor and Dana Ruiz: dana.ruiz@nypl.org, sam@cornell.example, www.linkedin.com/in/sam-okafor",
    );
    expect(people).toMatchObject([
      { name: "Sam Okafor", email: "sam@cornell.example", linkedinUrl: "www.linkedin.com/in/sam-okafor" },
      { name: "Dana Ruiz", email: "dana.ruiz@nypl.org", linkedinUrl: null },
    ]);
  });

  it.each([
    ["555-201-8890", "5552018890"],
    ["+34 915 807 800", "+34915807800"],
    ["(212) 555-0143", "2125550143"],
    ["020 7946 0991", "02079460991"],
    ["206.555.0187", "2065550187"],
    ["2026-03-20", null],
    ["20.03.2026", null],
    ["2019-2024", null],
    ["$1,000,000", null],
  ])("a telephone number: %s", (written, phone) => {
    expect(understood(`Dana Ruiz, NYPL, ${written}`).people[0]?.phone).toBe(phone);
  });
});

describe("people known already", () => {
  const known = [
    { id: "dana", name: "Dana Ruiz" },
    { id: "dana-2", name: "Dana Whitfield" },
    { id: "sam", name: "Sam Okafor" },
    { id: "amara", name: "Dr. Amara Diallo" },
    { id: "jill", name: "Jill Kowalski" },
  ];

  it.each([
    ["call sam okafor tomorrow", ["sam"]],
    ["sam okafor wants slides", ["sam"]],
    ["call dana", ["dana", "dana-2"]],
    ["Dana says hi", ["dana", "dana-2"]],
    ["Met Dana Ruiz", ["dana"]],
    ["Thank Dr. Diallo", ["amara"]],
    ["Email Jill K.", ["jill"]],
    ["Met Sam Webb", []],
    ["Met Lucía Fernández", []],
  ])("%s", (text, ids) => {
    expect(understood(text, { known }).people.map(({ knownIds }) => knownIds)).toEqual([ids]);
  });
});
