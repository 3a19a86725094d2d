import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { firstName } from "./firstName";
import { type LoopFacts, openLoops } from "./openLoops";
import { on } from "./testing/days";

const today = on("2026-06-25");
const context = { today, now: "2026-06-25T13:00:00.000Z", workingDays: [1, 2, 3, 4, 5] };
const dana = { id: "dana", name: "Dana Ruiz" };
const sam = { id: "sam", name: "Sam Okafor" };
const nothing: LoopFacts = {
  neverContacted: [],
  referralsNotContacted: [],
  thanksOwed: [],
  opportunitiesWithoutStep: [],
  opportunitiesWithStep: [],
  introductionsWithoutNews: [],
  newsToTell: [],
  cadences: [],
  openFollowUps: [],
  nothingPlanned: [],
  waitingLong: [],
};
const loopsOf = (facts: Partial<LoopFacts>, at = context) => openLoops({ ...nothing, ...facts }, at);
const met = (metOn: string, metAt: string | null) => ({
  contact: dana,
  metOn: on(metOn),
  metAt,
  event: null,
});

describe("someone met and never contacted since", () => {
  it.each([
    ["this morning", "2026-06-25", "2026-06-25T12:30:00.000Z", { count: 0, unit: "hour" }],
    ["last evening", "2026-06-24", "2026-06-24T22:00:00.000Z", { count: 15, unit: "hour" }],
    ["48 hours ago", "2026-06-23", "2026-06-23T13:00:00.000Z", { count: 48, unit: "hour" }],
    ["48 hours and 59 minutes ago", "2026-06-23", "2026-06-23T12:01:00.000Z", { count: 48, unit: "hour" }],
    ["49 hours ago", "2026-06-23", "2026-06-23T12:00:00.000Z", { count: 2, unit: "day" }],
    ["a while ago", "2026-06-01", "2026-06-01T12:00:00.000Z", { count: 24, unit: "day" }],
    ["yesterday, nobody knows when", "2026-06-24", null, { count: 1, unit: "day" }],
    ["by a clock that runs ahead", "2026-06-25", "2026-06-25T14:00:00.000Z", { count: 0, unit: "day" }],
    ["today, where it is tomorrow already", "2026-06-26", null, { count: 0, unit: "day" }],
  ])("%s", (_when, metOn, metAt, openFor) => {
    expect(loopsOf({ neverContacted: [met(metOn, metAt)] })[0]).toMatchObject({
      kind: "never-contacted",
      openFor,
    });
  });

  it("is written to on the next working day, and the event says where they met", () => {
    const [loop] = loopsOf({
      neverContacted: [{ ...met("2026-06-24", null), event: { id: "forum", name: "Archives Forum" } }],
    });
    expect(loop).toMatchObject({
      key: "never-contacted:dana",
      about: "Archives Forum",
      eventId: "forum",
      fix: {
        contactId: "dana",
        action: "email",
        what: "Write to Dana",
        dueOn: "2026-06-26",
        referralId: null,
      },
    });
  });
});

it("a referral heard and not followed is fixed by writing to the one referred", () => {
  expect(
    loopsOf({
      referralsNotContacted: [{ contact: sam, referralId: "r", referrer: dana, heardOn: on("2026-06-20") }],
    }),
  ).toMatchObject([
    {
      kind: "referral-not-contacted",
      contact: sam,
      about: "Dana Ruiz",
      referralId: "r",
      openFor: { count: 5, unit: "day" },
      fix: { contactId: "sam", referralId: "r", what: "Write to Sam Okafor and mention Dana Ruiz" },
    },
  ]);
});

it("thanks owed are fixed by thanking the referrer, for the referral", () => {
  const thanksOwed = [
    {
      contact: dana,
      referralId: "r",
      version: 3,
      referred: sam,
      state: "came-to-something" as const,
      stateOn: on("2026-06-24"),
    },
  ];
  expect(loopsOf({ thanksOwed })).toMatchObject([
    {
      kind: "thanks-owed",
      contact: dana,
      about: "Sam Okafor",
      openFor: { count: 1, unit: "day" },
      fix: {
        contactId: "dana",
        referralId: "r",
        action: "thank",
        what: "Thank for pointing you to Sam Okafor",
      },
    },
  ]);
});

it("an opportunity without a step is asked about; a long title fits a follow-up", () => {
  const opportunity = { contact: dana, opportunityId: "o", title: "Map curator", stageOn: on("2026-06-18") };
  expect(loopsOf({ opportunitiesWithoutStep: [opportunity] })).toMatchObject([
    {
      kind: "opportunity-without-step",
      about: "Map curator",
      opportunityId: "o",
      openFor: { count: 7, unit: "day" },
    },
  ]);
  const [long] = loopsOf({ opportunitiesWithoutStep: [{ ...opportunity, title: "x".repeat(400) }] });
  expect(long?.fix?.what).toHaveLength(300);
});

const lapsing = (count: number, lastConversationOn: string | null, metOn: string | null = null) => ({
  contact: dana,
  cadence: { every: count, unit: "week" as const },
  lastConversationOn: lastConversationOn === null ? null : on(lastConversationOn),
  metOn: metOn === null ? null : on(metOn),
});

describe("a cadence", () => {
  it.each([
    ["lapses on its day", lapsing(2, "2026-06-11"), 0],
    ["stays lapsed", lapsing(2, "2026-06-01"), 10],
    ["counts from the day met where nothing was said since", lapsing(1, null, "2026-06-16"), 2],
    ["of someone never contacted has lapsed", lapsing(2, null), 0],
  ])("%s", (_what, cadence, count) => {
    expect(loopsOf({ cadences: [cadence] })).toMatchObject([
      { kind: "cadence-lapsed", openFor: { count, unit: "day" }, fix: { what: "Catch up with Dana" } },
    ]);
  });

  it("is quiet the day before", () => {
    expect(loopsOf({ cadences: [lapsing(2, "2026-06-12")] })).toEqual([]);
  });
});

it("a follow-up slips when more than a week late or snoozed three times; it is closed by doing, not by another step", () => {
  const step = { contact: dana, what: "Call Dana", dueOn: today, snoozeCount: 0 };
  const loops = loopsOf({
    openFollowUps: [
      { ...step, followUpId: "late", dueOn: addDays(today, -8) },
      { ...step, followUpId: "a week late", dueOn: addDays(today, -7) },
      { ...step, followUpId: "snoozed thrice", dueOn: addDays(today, 9), snoozeCount: 3 },
      { ...step, followUpId: "snoozed twice", snoozeCount: 2 },
    ],
  });
  expect(loops.map(({ followUpId, openFor, fix }) => [followUpId, openFor.count, fix])).toEqual([
    ["late", 8, null],
    ["snoozed thrice", 0, null],
  ]);
});

it("they come in the order in which they press, each with a key of its own", () => {
  const loops = loopsOf({
    cadences: [{ contact: sam, cadence: { every: 1, unit: "day" }, lastConversationOn: null, metOn: null }],
    openFollowUps: [
      { contact: dana, followUpId: "f", what: "Call", dueOn: on("2026-01-01"), snoozeCount: 0 },
    ],
    opportunitiesWithoutStep: [{ contact: dana, opportunityId: "o", title: "Curator", stageOn: today }],
    referralsNotContacted: [{ contact: sam, referralId: "r", referrer: dana, heardOn: today }],
    thanksOwed: [
      { contact: dana, referralId: "r", version: 3, referred: sam, state: "declined", stateOn: today },
    ],
    neverContacted: [met("2026-06-24", null)],
  });
  expect(loops.map(({ kind }) => kind)).toEqual([
    "never-contacted",
    "thanks-owed",
    "referral-not-contacted",
    "opportunity-without-step",
    "stale-follow-up",
    "cadence-lapsed",
  ]);
  expect(new Set(loops.map(({ key }) => key)).size).toBe(6);
});

it.each([
  ["Dana Ruiz", "Dana"],
  ["Dr. Grace Lin", "Grace"],
  ["Prof Aiko Tanaka", "Aiko"],
  ["Dr.", "Dr."],
  ["  Yuki  ", "Yuki"],
])("'%s' is spoken of as '%s'", (name, spoken) => {
  expect(firstName(name)).toBe(spoken);
});

describe("an opportunity that has a next step", () => {
  it.each([
    ["moved lately", "2026-06-01", "2026-09-01", 0],
    ["not for 45 days, the step far away", "2026-05-11", "2026-09-01", 1],
    ["not for 45 days, the step soon", "2026-05-11", "2026-07-09", 0],
    ["not for 44 days", "2026-05-12", "2026-09-01", 0],
  ])("%s: %i loops", (_, stageOn, nextStepOn, count) => {
    const one = { contact: sam, opportunityId: "lead", title: "Head of maps" };
    const loops = loopsOf({
      opportunitiesWithStep: [{ ...one, stageOn: on(stageOn), nextStepOn: on(nextStepOn) }],
    });
    expect(loops).toHaveLength(count);
    expect(loops.map(({ fix }) => fix?.what)).toEqual(
      loops.map(() => "Ask Sam how it stands with Head of maps"),
    );
  });
});

describe("an introduction without news", () => {
  it.each([
    ["2026-06-12", 0],
    ["2026-06-11", 1],
  ])("made on %s: %i loops", (madeOn, count) => {
    const introductionsWithoutNews = [
      { contact: dana, introductionId: "intro", version: 1, other: sam, madeOn: on(madeOn) },
    ];
    const loops = loopsOf({ introductionsWithoutNews });
    expect(loops).toHaveLength(count);
    expect(loops.map(({ fix }) => [fix?.what, fix?.dueOn])).toEqual(
      loops.map(() => ["Ask Dana whether they talked with Sam Okafor", "2026-06-25"]),
    );
  });
});

it("news to tell is a loop of its own for each who has not heard it", () => {
  const news = {
    referralId: "r",
    opportunityId: null,
    news: "came-to-something",
    says: "Yuki: came to something",
    on: on("2026-06-20"),
  };
  const loops = loopsOf({
    newsToTell: [
      { contact: dana, ...news },
      { contact: sam, ...news },
    ],
  });
  expect(loops.map(({ kind, contact, openFor }) => [kind, contact.id, openFor.count])).toEqual([
    ["news-to-tell", "dana", 5],
    ["news-to-tell", "sam", 5],
  ]);
  expect(new Set(loops.map(({ key }) => key)).size).toBe(2);
});

const talked = (lastTouchOn: string, contact = dana) => ({ contact, lastTouchOn: on(lastTouchOn) });

describe("somebody talked with, and nothing planned", () => {
  it.each([
    ["2026-06-12", false],
    ["2026-06-11", true],
    ["2026-03-01", true],
  ])("last on %s is a loop: %s", (lastTouchOn, isLoop) => {
    expect(loopsOf({ nothingPlanned: [talked(lastTouchOn)] }).map(({ kind }) => kind)).toEqual(
      isLoop ? ["nothing-planned"] : [],
    );
  });

  it("says how long ago, and is checked in with on the next working day", () => {
    expect(loopsOf({ nothingPlanned: [talked("2026-06-04")] })).toMatchObject([
      { openFor: { count: 21, unit: "day" }, fix: { what: "Check in with Dana", dueOn: "2026-06-26" } },
    ]);
  });

  it("stands in the list once: not where a lead of theirs, say, asks for the step already", () => {
    const lead = { contact: dana, opportunityId: "lead", title: "Curator", stageOn: today };
    const loops = loopsOf({
      opportunitiesWithoutStep: [lead],
      nothingPlanned: [talked("2026-06-04"), talked("2026-06-04", sam)],
    });
    expect(loops.map(({ kind, contact }) => [kind, contact.id])).toEqual([
      ["opportunity-without-step", "dana"],
      ["nothing-planned", "sam"],
    ]);
  });
});

it("somebody who owes an answer for long is asked again, answered for or let go", () => {
  const waiting = {
    contact: dana,
    followUpId: "f",
    what: "send the slides",
    waitingSinceOn: on("2026-06-16"),
  };
  expect(loopsOf({ waitingLong: [waiting] })).toMatchObject([
    { kind: "waiting-long", followUpId: "f", about: "send the slides", openFor: { count: 9, unit: "day" } },
  ]);
});
