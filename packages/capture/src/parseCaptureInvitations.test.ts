import { describe, expect, it } from "vitest";
import { understood } from "./testing/understood";

// On Tuesday 2026-03-10.
const told = (text: string) => {
  const { people, promises, followUps, conversation, metOn } = understood(text);
  const nameOf = (person: number) => people[person]?.name;
  return {
    waits: promises.map(({ person, what, dueOn }) => `${nameOf(person)}: ${what}, ${dueOn ?? "no day"}`),
    steps: followUps.map(({ what, dueOn, dueTime, place }) =>
      [what, dueOn, dueTime, place].filter(Boolean).join(", "),
    ),
    held: conversation !== null || metOn !== null,
    tookPart: people.some(({ tookPart }) => tookPart),
  };
};

const nothing = { waits: [], steps: [], held: false, tookPart: false };

describe("inviting is not having met, and is theirs to answer", () => {
  it.each([
    ["Invited Hana Sato to lunch next week", ["Hana Sato: say yes to lunch next week, 2026-03-16"]],
    ["asked Marcus Webb out for coffee", ["Marcus Webb: say yes to coffee, no day"]],
    ["Asked Lena Park to dinner on Saturday", ["Lena Park: say yes to dinner on Saturday, 2026-03-14"]],
    [
      "I've invited Sam Okafor to the board dinner in May",
      ["Sam Okafor: say yes to the board dinner in May, no day"],
    ],
    [
      "invited Priya Nair and Jamal Reed to our reading group",
      [
        "Priya Nair: say yes to our reading group, no day",
        "Jamal Reed: say yes to our reading group, no day",
      ],
    ],
    [
      "Invited Mei Tan to speak at our meetup on April 2",
      ["Mei Tan: say yes to speaking at our meetup on April 2, no day"],
    ],
    ["Invited Noor Aziz to sit on the panel", ["Noor Aziz: say yes to sitting on the panel, no day"]],
    ["Invited Noor Aziz to write a chapter", ["Noor Aziz: say yes to writing a chapter, no day"]],
    ["Proposed a walk to Ines Vidal for Sunday", ["Ines Vidal: say yes to a walk for Sunday, 2026-03-15"]],
    ["Offered Omar a drink on Thursday", ["Omar: say yes to a drink on Thursday, 2026-03-12"]],
    [
      "Invited Karl Ott to breakfast, he'll let me know by Friday",
      ["Karl Ott: say yes to breakfast, 2026-03-13"],
    ],
    ["Invited Karl Ott to breakfast. No reply yet", ["Karl Ott: say yes to breakfast, no day"]],
  ])("%s", (text, waits) => {
    expect(told(text)).toEqual({ ...nothing, waits });
  });

  it("who was met and then invited was met", () => {
    const { waits, held, steps } = told("Met Hana Sato at ALA. Invited her to lunch next week");
    expect({ waits, held, steps }).toEqual({
      waits: ["Hana Sato: say yes to lunch next week, 2026-03-16"],
      held: true,
      steps: [],
    });
  });

  it.each([
    ["Hana Sato invited me to lunch on Friday", ["Lunch with Hana Sato, 2026-03-13"]],
    ["Invite Hana Sato to lunch on Friday", ["Invite Hana Sato to lunch, 2026-03-13"]],
  ])("“%s” is mine to do", (text, steps) => {
    expect(told(text)).toMatchObject({ waits: [], steps });
  });

  it.each([
    "Asked Hana Sato about the grant",
    "Hana Sato asked Omar out",
    "I was invited to a panel by Hana Sato",
  ])("“%s” invites nobody", (text) => {
    expect(told(text)).toMatchObject({ waits: [], steps: [] });
  });
});

describe("an answer with a day is agreed on", () => {
  it.each([
    ["invited Omar for coffee, he said Thursday 3pm", "Coffee with Omar, 2026-03-12, 15:00"],
    [
      "Asked Priya Nair for tea. She can do Friday at 10 at Kestrel",
      "Tea with Priya Nair, 2026-03-13, 10:00, Kestrel",
    ],
    ["Proposed lunch to Dana Ruiz, she suggested next Tuesday", "Lunch with Dana Ruiz, 2026-03-17"],
    ["Invited Tolu for drinks, works for him: Monday 6pm", "Drinks with Tolu, 2026-03-16, 18:00"],
    [
      "Invited Karl Ott to dinner; he can't on Friday, he can do Saturday",
      "Dinner with Karl Ott, 2026-03-14",
    ],
    ["Asked Mina Cho to brunch and she said yes, Sunday 11am", "Brunch with Mina Cho, 2026-03-15, 11:00"],
    ["Asked Mina Cho to brunch on Sunday, she said yes", "Brunch with Mina Cho, 2026-03-15"],
    ["Invited Jamal to lunch. Wednesday noon works for him", "Lunch with Jamal, 2026-03-11, 12:00"],
  ])("%s", (text, step) => {
    expect(told(text)).toEqual({ ...nothing, steps: [step] });
  });

  it.each([
    ["Emailed Marcus Webb about coffee. He suggested Friday", "Coffee with Marcus Webb, 2026-03-13"],
    [
      "Talked with Lena Park. She can do Friday at 10 at Kestrel",
      "Meet Lena Park, 2026-03-13, 10:00, Kestrel",
    ],
    ["Talked with Lena Park. Monday noon works for her", "Meet Lena Park, 2026-03-16, 12:00"],
  ])("“%s” with no invitation told", (text, step) => {
    expect(told(text)).toMatchObject({ waits: [], steps: [step] });
  });

  it.each(["Invited Bea Santos to dinner, she said no", "Asked Bea Santos out for coffee. She declined"])(
    "“%s” leaves nothing to do",
    (text) => {
      expect(told(text)).toEqual(nothing);
    },
  );
});

describe("what two do is told as it was said", () => {
  it.each([
    ["Lunch with Tom Becker on Friday", "Lunch with Tom Becker, 2026-03-13"],
    ["have dinner with Noor Aziz on Friday at 7pm", "Dinner with Noor Aziz, 2026-03-13, 19:00"],
    ["drinks with Omar thurs", "Drinks with Omar, 2026-03-12"],
    ["walk with Ines Vidal on Sunday", "Walk with Ines Vidal, 2026-03-15"],
    [
      "Coffee with Ines Vidal on Friday about the lunch program",
      "Coffee with Ines Vidal about the lunch program, 2026-03-13",
    ],
  ])("%s", (text, step) => {
    expect(told(text).steps).toEqual([step]);
  });
});
