import { describe, expect, it } from "vitest";
import { understood } from "./testing/understood";

/** What is waited for: who, what they are to do, and by when. */
const promised = (text: string) => {
  const { people, promises } = understood(text);
  return promises.map(({ person, what, dueOn }) => [people[person]?.name, what, dueOn]);
};

describe("what others said they would do is waited for", () => {
  it.each([
    ["Marcus Webb will send me the slides by Friday", "Marcus Webb", "send the slides", "2026-03-13"],
    ["Met Dana Ruiz at the booth. She'll send the deck", "Dana Ruiz", "send the deck", null],
    ["Talked to Sam Okafor, he will get back to me next week", "Sam Okafor", "get back to me", "2026-03-16"],
    ["Grace Lin is going to introduce me to Paolo Ferri", "Grace Lin", "introduce to Paolo Ferri", null],
    ["Dana will send me the deck", "Dana", "send the deck", null],
    ["sam will send the deck by friday", "Sam", "send the deck", "2026-03-13"],
    ["Dana Ruiz emailed me, promised to send the plan by Friday", "Dana Ruiz", "send the plan", "2026-03-13"],
    ["Sam Okafor called and offered to share his notes", "Sam Okafor", "share his notes", null],
    ["Waiting for Lena Fischer to send the contract", "Lena Fischer", "send the contract", null],
    ["Asked Dana Ruiz to send the slides by Friday", "Dana Ruiz", "send the slides", "2026-03-13"],
    ["Dana Ruiz said she would send the deck", "Dana Ruiz", "send the deck", null],
    ["Renée Alvarez promised me a tour in January", "Renée Alvarez", "give a tour", "2027-01-01"],
    ["Lena Park promised to look for the report", "Lena Park", "look for the report", null],
    ["Claire Dubois offered to share her notes", "Claire Dubois", "share her notes", null],
    ["Dana's sending me the slides by Friday", "Dana", "send the slides", "2026-03-13"],
    ["Sam Okafor is bringing the contract on Friday", "Sam Okafor", "bring the contract", "2026-03-13"],
    ["Expect the slides from Dana Ruiz by Friday", "Dana Ruiz", "send the slides", "2026-03-13"],
    ["Dana Ruiz will CALL ME tomorrow", "Dana Ruiz", "call me", "2026-03-11"],
    ["Aiko Tanaka agreed to review the draft, likes tea", "Aiko Tanaka", "review the draft", null],
  ])("%s", (text, who, what, dueOn) => {
    expect(promised(text)).toEqual([[who, what, dueOn]]);
  });

  it.each([
    "Dana Ruiz will be in Berlin in June",
    "Dana Ruiz will not send the deck",
    "I will send Dana Ruiz the deck tomorrow",
    "Send Dana Ruiz the deck",
    "Dana Ruiz sent the deck",
    "Dana Ruiz's boss will decide in May",
    "Will call Dana Ruiz on Friday",
  ])("nothing of “%s”", (text) => {
    expect(promised(text)).toEqual([]);
  });

  it.each([
    ["Dana Ruiz will call me on Friday", "call"],
    ["Sam Okafor will email me the slides this week", "email the slides"],
    ["Lena Park promised to call me", "call"],
  ])("and nothing of it has happened yet: %s", (text, what) => {
    expect(promised(text)[0]?.[1]).toContain(what.split(" ")[0]);
    expect(understood(text).conversation).toBeNull();
  });

  it("ends where somebody else does something", () => {
    expect(promised("Dana Ruiz will send the deck and I'll write to Bea Santos")[0]?.[1]).toBe(
      "send the deck",
    );
  });

  it.each<[string, [string, string, string | null][]]>([
    [
      "Dana promised to introduce me to Ana and will call me",
      [
        ["Dana", "introduce to Ana", null],
        ["Dana", "call me", null],
      ],
    ],
    [
      "Dana Ruiz will send the deck and introduce me to Bea Santos",
      [
        ["Dana Ruiz", "send the deck", null],
        ["Dana Ruiz", "introduce to Bea Santos", null],
      ],
    ],
    [
      "Dana Ruiz promised to send the deck by Friday and to call me on Monday",
      [
        ["Dana Ruiz", "send the deck", "2026-03-13"],
        ["Dana Ruiz", "call me", "2026-03-16"],
      ],
    ],
    [
      "Dana Ruiz will review my CV, introduce me to Bea Santos and call me by Friday",
      [
        ["Dana Ruiz", "review my CV", null],
        ["Dana Ruiz", "introduce to Bea Santos", "2026-03-13"],
        ["Dana Ruiz", "call me", "2026-03-13"],
      ],
    ],
    [
      "Dana Ruiz promised me a tour and to call me",
      [
        ["Dana Ruiz", "give a tour", null],
        ["Dana Ruiz", "call me", null],
      ],
    ],
    [
      "Dana Ruiz will talk to her boss and let me know by Friday",
      [["Dana Ruiz", "let me know", "2026-03-13"]],
    ],
    ["Dana Ruiz will send the deck and the slides", [["Dana Ruiz", "send the deck and the slides", null]]],
    ["Dana Ruiz will send the slides and book", [["Dana Ruiz", "send the slides and book", null]]],
    [
      "Dana Ruiz will introduce me to Ana Silva and Bea Santos",
      [["Dana Ruiz", "introduce to Ana Silva and Bea Santos", null]],
    ],
    [
      "Dana Ruiz will introduce me to Ana Silva and Sam Okafor will call me",
      [
        ["Dana Ruiz", "introduce to Ana Silva", null],
        ["Sam Okafor", "call me", null],
      ],
    ],
    [
      "Dana Ruiz promised to introduce me to Ana Silva and will be in Berlin in June",
      [["Dana Ruiz", "introduce to Ana Silva", null]],
    ],
    ["Dana Ruiz will send the deck, call her on Friday if not", [["Dana Ruiz", "send the deck", null]]],
    ["Dana Ruiz will send the deck and call her Friday", [["Dana Ruiz", "send the deck", null]]],
  ])("is one promise for each thing: %s", (text, promises) => {
    expect(promised(text)).toEqual(promises);
  });

  it("and the second of two is no step of mine either", () => {
    const text = "Met Dana Ruiz. She'll send the deck, introduce me to Sam Okafor, and will reply by Monday";
    expect(understood(text).followUps).toEqual([]);
    expect(promised(text)).toHaveLength(3);
  });

  it("and is no step of mine", () => {
    expect(understood("Marcus Webb will send me the slides by Friday").followUps).toEqual([]);
  });
});
