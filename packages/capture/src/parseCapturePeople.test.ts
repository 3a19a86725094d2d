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

const told = (text: string) =>
  understood(text).people.map(({ name, title, organization }) =>
    [name, title ?? "-", organization ?? "-"].join(", "),
  );

describe("who is somebody, and where they work", () => {
  it.each([
    ["Met Dana/Sam/Tolu", ["Dana, -, -", "Sam, -, -", "Tolu, -, -"]],
    ["Dana (and Sam) emailed me", ["Dana, -, -", "Sam, -, -"]],
    ["Ask Sam for Ruth's email", ["Sam, -, -", "Ruth, -, -"]],
    [
      "Chairperson Dana Ruiz, treasurer Sam Okafor",
      ["Dana Ruiz, Chairperson, -", "Sam Okafor, treasurer, -"],
    ],
    ["Imkerin Renée Alvarez Cruz gave me honey", ["Renée Alvarez Cruz, Imkerin, -"]],
    ["Primar Dr. Karl Ott invited me", ["Dr. Karl Ott, -, -"]],
    ["Dana Ruiz of the folk craft museum is retiring", ["Dana Ruiz, -, folk craft museum"]],
    ["Dana Ruiz at the ministry says hello", ["Dana Ruiz, -, ministry"]],
    ["Spoke with Dana Ruiz (maths)", ["Dana Ruiz, maths, -"]],
    ["Dana Ruiz rang from Volvo", ["Dana Ruiz, -, Volvo"]],
    ["Dana Ruiz's now CFO at Volvo", ["Dana Ruiz, CFO, Volvo"]],
    ["Dana Ruiz, yeast scientist, from Tunis", ["Dana Ruiz, yeast scientist, -"]],
    ["Lead from Dana Ruiz: Sam Okafor at Volvo needs a site", ["Dana Ruiz, -, -", "Sam Okafor, -, Volvo"]],
    ["Secondary: Dana Ruiz wants an answer", ["Dana Ruiz, -, -"]],
    ["Sehr geehrter Herr Dr. Falk,\nmet Dana Ruiz", ["Dana Ruiz, -, -"]],
  ])("%s", (text, people) => {
    expect(told(text)).toEqual(people);
  });

  it("not the one a letter is for, nor its date", () => {
    const letter =
      "From: Dana Ruiz <dana@nypl.example>\nTo: Ruth Bell <ruth@bell.example>\nDate: Mon, 9 Mar 2026\nSubject: Slides";
    expect(namesOf(understood(letter))).toEqual(["Dana Ruiz"]);
  });
});
