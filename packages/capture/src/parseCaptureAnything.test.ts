import { type CalendarDay, isCalendarDay } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaptureContext, CaptureDraft, Span } from "./captureDraft";
import { parseCapture } from "./parseCapture";

const today = "2026-03-10" as CalendarDay;
const context: CaptureContext = {
  today,
  zone: "America/New_York",
  known: [
    { id: "1", name: "Dana Ruiz" },
    { id: "2", name: "Sam" },
    { id: "3", name: "" },
  ],
};

const spansOf = (draft: CaptureDraft): Span[] => [
  ...draft.people.flatMap(({ spans, fieldSpans }) => [...spans, ...fieldSpans]),
  ...(draft.event?.span ? [draft.event.span] : []),
  ...draft.referrals.map(({ span }) => span),
  ...draft.followUps.flatMap(({ spans }) => spans),
  ...draft.ownSteps.flatMap(({ spans, whole }) => [...spans, whole]),
  ...draft.leads.flatMap(({ spans }) => spans),
  ...draft.highlights,
  ...draft.unplaced,
];

const isInOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ start }, at) => start >= (spans[at - 1]?.end ?? 0));

/** What of a draft does not hold together. */
const problems = (text: string, draft: CaptureDraft): string[] => {
  const isOne = (index: number): boolean => draft.people[index] !== undefined;
  const laws: Readonly<Record<string, boolean>> = {
    "the notes are the whole text": draft.notes === text,
    "spans lie in the text": spansOf(draft).every(
      ({ start, end }) => start >= 0 && end > start && end <= text.length,
    ),
    "highlights are in order": isInOrder(draft.highlights),
    "what is unplaced is in order": isInOrder(draft.unplaced),
    "follow-ups are somebody's": draft.followUps.every(({ person }) => isOne(person)),
    "follow-ups say what": draft.followUps.every(({ what }) => what.trim() !== ""),
    "follow-ups are to come": draft.followUps.every(({ dueOn }) => isCalendarDay(dueOn) && dueOn >= today),
    "steps of one's own say what, and are to come": draft.ownSteps.every(
      ({ what, dueOn }) => what.trim() !== "" && isCalendarDay(dueOn) && dueOn >= today,
    ),
    "referrals are between two": draft.referrals.every(
      ({ from, to }) => isOne(from) && isOne(to) && from !== to,
    ),
    "openings are about somebody named, or nobody": draft.leads.every(
      ({ person, title }) => title.trim() !== "" && (person === null || isOne(person)),
    ),
    "a step belongs to an opening there is": draft.followUps.every(
      ({ lead }) => lead === undefined || draft.leads[lead] !== undefined,
    ),
    "people have names": draft.people.every(({ name }) => name.trim() !== ""),
    "a meeting is past": draft.metOn === null || draft.metOn <= today,
  };
  return Object.keys(laws).filter((law) => laws[law] === false);
};

/** Pieces that notes are made of, put together in any order. */
const piece = fc.constantFrom(
  ..."Met|met with|Dana Ruiz|dana|sam okafor|Dr.|O'Neill|José|王芳|محمد|(|)|,|.|;|:|-|->|@|\"|\n|at|from|QCon London|NYPL|the|librarian|CTO of|told me to|introduced me to|her|them|both|'s|call|email|send|the slides|connect on LinkedIn|next week|on Friday|yesterday|3/24|in 6 months|tomorrow at 3pm|dana@nypl.org|+1 212 555 0100|https://www.linkedin.com/in/dana|and|about|Introduce|to|☕|👩‍👧|\u0000|\u200f|via|referred by|gave me|number|coffee with|no|don't|wants|I owe|promised|Datawise|is hiring a|has an opening for a|apply by|I need to|remind me to|todo:|buy|renew|book the train|cards|every two weeks|each Friday|monthly|until June|and will call me|for 3 months|לקנות כרטיסים".split(
    "|",
  ),
);

describe("anything gets an answer", () => {
  it("any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(problems(text, parseCapture(text, context))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect.hasAssertions();
  }, 60_000);

  it("any words that such notes are made of", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom(" ", ""), (pieces, space) => {
        const text = pieces.join(space);
        expect(problems(text, parseCapture(text, context))).toEqual([]);
      }),
      { numRuns: 800 },
    );
    expect.hasAssertions();
  }, 60_000);

  it("nothing, white space, pictures, right-to-left and control characters", () => {
    for (const text of [
      "",
      " \n\t ",
      "👍🎉",
      "\u202eMet Dana\u0007",
      "שלום דנה",
      "\u0000",
      "\ud800",
      "。、・",
    ])
      expect(problems(text, parseCapture(text, context))).toEqual([]);
    expect(parseCapture("", context)).toEqual({
      people: [],
      event: null,
      metOn: null,
      isMetDaySaid: false,
      conversation: null,
      referrals: [],
      followUps: [],
      promises: [],
      ownSteps: [],
      leads: [],
      unkeptRepeats: [],
      highlights: [],
      unplaced: [],
      notes: "",
    });
  });

  it("a letter pasted whole", () => {
    const letter = `From: Dana Ruiz <dana.ruiz@nypl.example>\nTo: jo@bennett.example\nSubject: Re: linked data\n\nHi Jo,\n\nGreat meeting you at ALA Annual yesterday! Sam Okafor (sam@cornell.example) would love to talk.\nCould you send me the slides by Friday?\n\nBest,\nDana\n--\nDana Ruiz\nMetadata Librarian, NYPL\n+1 212 555 0100\n\n> On Mon, Mar 9, 2026 at 3:12 PM Jo wrote:\n> Thanks!`;
    const draft = parseCapture(letter, context);
    expect(problems(letter, draft)).toEqual([]);
    expect(draft.people.map(({ name }) => name)).toContain("Dana Ruiz");
  });
});

describe("nothing takes long", () => {
  const longest = 10_000;
  it.each(
    "a| |(|Met |a@a|a@|@ |Dana Ruiz, |he |-> |next |in 2 weeks |the |1|1-|+1 |\n|. |at |http://|www.|'|’s |ع|👩‍👧|\u0000|and |call |introduce her to Tom |Library of |May |A and B, |(A, |ab/|1/2/|Dr. |Dana told me to call Sam. ".split(
      "|",
    ),
  )(
    "10,000 characters of %j",
    (piece_) => {
      const text = piece_.repeat(Math.ceil(longest / piece_.length)).slice(0, longest);
      expect(parseCapture(text, { ...context, known: [] }).notes).toBe(text);
    },
    2000,
  );

  it("and of a longer text the rest is said to be left", () => {
    const text = `Met Dana Ruiz. ${"x ".repeat(6000)}`;
    const draft = parseCapture(text, context);
    expect(draft.people.map(({ name }) => name)).toEqual(["Dana Ruiz"]);
    expect(draft.unplaced.at(-1)).toEqual({ start: longest, end: text.length });
    expect(draft.notes).toBe(text);
  });
});
