import type { CalendarDay, OpenLoop, ReferralState } from "@followthrough/contract";
import { cadenceDueOn } from "./cadence";
import { introductionFollowUp } from "./introduction";
import { daysBetween } from "./day";
import { firstName } from "./firstName";
import { fitStep } from "./fitStep";
import { hoursSinceMeeting } from "./firstTouch";
import { isStale } from "./followUp";
import { firstContactStep, thanksStep } from "./referral";
import { suggestNextSteps } from "./suggestions";
import type { StepReason } from "./stepReason";
import type { WorkingDays } from "./workingDays";

type Cadence = { every: number; unit: "day" | "week" | "month" };
type Who = { id: string; name: string };

/** An open loop as the rules find it: why its step is proposed is not in words yet. */
export type FoundLoop = Omit<OpenLoop, "fix"> & {
  readonly fix: (Omit<NonNullable<OpenLoop["fix"]>, "why"> & { readonly why: StepReason }) | null;
};

/** Candidates for open loops. The store finds them; the rules here decide and sort. */
export interface LoopFacts {
  /** Met, no next step, never touched since. `metAt` is the instant, where it is known to the hour. */
  readonly neverContacted: readonly {
    contact: Who;
    metOn: CalendarDay;
    metAt: string | null;
    event: Who | null;
  }[];
  readonly referralsNotContacted: readonly {
    contact: Who;
    referralId: string;
    referrer: Who;
    heardOn: CalendarDay;
  }[];
  readonly thanksOwed: readonly {
    contact: Who;
    referralId: string;
    version: number;
    referred: Who;
    state: ReferralState;
    stateOn: CalendarDay;
  }[];
  readonly opportunitiesWithoutStep: readonly {
    contact: Who;
    opportunityId: string;
    title: string;
    stageOn: CalendarDay;
  }[];
  /** Open, and with a next step; whether it has stalled all the same is decided here. */
  readonly opportunitiesWithStep: readonly {
    contact: Who;
    opportunityId: string;
    title: string;
    stageOn: CalendarDay;
    nextStepOn: CalendarDay;
  }[];
  /** Made, and nothing heard since, and nobody is to be asked. */
  readonly introductionsWithoutNews: readonly {
    contact: Who;
    introductionId: string;
    version: number;
    other: Who;
    madeOn: CalendarDay;
  }[];
  /** Who further back on a chain has not heard what came of it. */
  readonly newsToTell: readonly {
    contact: Who;
    referralId: string | null;
    opportunityId: string | null;
    news: string;
    says: string;
    on: CalendarDay;
  }[];
  readonly cadences: readonly {
    contact: Who;
    cadence: Cadence;
    lastConversationOn: CalendarDay | null;
    metOn: CalendarDay | null;
  }[];
  readonly openFollowUps: readonly {
    contact: Who;
    followUpId: string;
    what: string;
    dueOn: CalendarDay;
    snoozeCount: number;
  }[];
  /** Talked with, or a step done, and nothing planned or waited for since; not those of whom it was said that all is done. */
  readonly nothingPlanned: readonly { contact: Who; lastTouchOn: CalendarDay }[];
  /** Their turn, and left in peace long enough. */
  readonly waitingLong: readonly {
    contact: Who;
    followUpId: string;
    what: string;
    waitingSinceOn: CalendarDay;
  }[];
}

export interface LoopContext {
  readonly today: CalendarDay;
  readonly now: string;
  readonly workingDays: WorkingDays;
}

const none = {
  followUpId: null,
  referralId: null,
  opportunityId: null,
  eventId: null,
  introductionId: null,
  version: null,
  news: null,
  about: null,
  fix: null,
};

const days = (from: CalendarDay, today: CalendarDay) => ({
  count: Math.max(daysBetween(from, today), 0),
  unit: "day" as const,
});

/** The clock since a meeting: hours up to 48, where the hour is known, then days. */
const sinceMeeting = (
  metOn: CalendarDay,
  metAt: string | null,
  { today, now }: LoopContext,
): OpenLoop["openFor"] => {
  const hours = hoursSinceMeeting(metAt, now);
  return hours === null ? days(metOn, today) : { count: hours, unit: "hour" };
};

const fixWith = (
  contact: Who,
  step: { action: OpenLoopFix["action"]; what: string; dueOn: CalendarDay; why: StepReason },
  referralId: string | null = null,
) => ({
  contactId: contact.id,
  referralId,
  ...step,
});
type OpenLoopFix = NonNullable<FoundLoop["fix"]>;

/** Days in one stage after which an opportunity has stalled, if its next step is not soon. */
const stalledDays = 45;
const soonDays = 60;

const isStalled = (
  { stageOn, nextStepOn }: LoopFacts["opportunitiesWithStep"][number],
  today: CalendarDay,
): boolean => daysBetween(stageOn, today) >= stalledDays && daysBetween(today, nextStepOn) > soonDays;

/** Days after the last word with somebody from which on it is asked what is next; and after which it is past asking. */
export const nothingPlannedDays = { from: 14, until: 180 } as const;

/** Who of these is in no other loop that asks for a next step: somebody stands in the list once. */
const notYetListed = <T extends { readonly contact: Who }>(
  some: readonly T[],
  listed: readonly FoundLoop[],
): readonly T[] => {
  const ids = new Set(
    listed.flatMap(({ kind, contact }) =>
      kind === "thanks-owed" || kind === "news-to-tell" ? [] : [contact.id],
    ),
  );
  return some.filter(({ contact }) => !ids.has(contact.id));
};

/** Days after an introduction by which one should know whether they talked. */
const newsAfterDays = 14;

/** Lists all open loops by the rules of the product, the most pressing first. */
export const openLoops = (facts: LoopFacts, context: LoopContext): FoundLoop[] => {
  const { today, workingDays } = context;
  const planned = (contact: Who) => {
    const [step] = suggestNextSteps({
      action: null,
      outcome: "",
      firstName: firstName(contact.name),
      today,
      workingDays,
    });
    return step ? fixWith(contact, step) : null;
  };
  const listed: FoundLoop[] = [
    ...facts.neverContacted.map(({ contact, metOn, metAt, event }): FoundLoop => ({
      ...none,
      key: `never-contacted:${contact.id}`,
      kind: "never-contacted",
      contact,
      about: event?.name ?? null,
      eventId: event?.id ?? null,
      openFor: sinceMeeting(metOn, metAt, context),
      fix: planned(contact),
    })),
    ...facts.thanksOwed.map(({ contact, referralId, version, referred, state, stateOn }): FoundLoop => ({
      ...none,
      key: `thanks-owed:${referralId}`,
      kind: "thanks-owed",
      contact,
      about: referred.name,
      referralId,
      version,
      openFor: days(stateOn, today),
      fix: fixWith(contact, thanksStep(referred.name, state, context), referralId),
    })),
    ...facts.referralsNotContacted.map(({ contact, referralId, referrer, heardOn }): FoundLoop => ({
      ...none,
      key: `referral-not-contacted:${referralId}`,
      kind: "referral-not-contacted",
      contact,
      about: referrer.name,
      referralId,
      openFor: days(heardOn, today),
      fix: fixWith(contact, firstContactStep(contact.name, referrer.name, context), referralId),
    })),
    ...facts.opportunitiesWithoutStep.map(({ contact, opportunityId, title, stageOn }): FoundLoop => ({
      ...none,
      key: `opportunity-without-step:${opportunityId}`,
      kind: "opportunity-without-step",
      contact,
      about: title,
      opportunityId,
      openFor: days(stageOn, today),
      fix: fixWith(contact, {
        action: "check-in",
        what: fitStep(`Ask ${firstName(contact.name)} about ${title}`),
        dueOn: planned(contact)?.dueOn ?? today,
        why: { kind: "lead-without-step" },
      }),
    })),
    ...facts.opportunitiesWithStep
      .filter((one) => isStalled(one, today))
      .map(({ contact, opportunityId, title, stageOn }): FoundLoop => ({
        ...none,
        key: `opportunity-stalled:${opportunityId}`,
        kind: "opportunity-stalled",
        contact,
        about: title,
        opportunityId,
        openFor: days(stageOn, today),
        fix: fixWith(contact, {
          action: "check-in",
          what: fitStep(`Ask ${firstName(contact.name)} how it stands with ${title}`),
          dueOn: planned(contact)?.dueOn ?? today,
          why: { kind: "lead-stalled" },
        }),
      })),
    ...facts.introductionsWithoutNews
      .filter(({ madeOn }) => daysBetween(madeOn, today) >= newsAfterDays)
      .map(({ contact, introductionId, version, other, madeOn }): FoundLoop => ({
        ...none,
        key: `introduction-without-news:${introductionId}`,
        kind: "introduction-without-news",
        contact,
        about: other.name,
        introductionId,
        version,
        openFor: days(madeOn, today),
        fix: fixWith(
          contact,
          introductionFollowUp(
            { one: firstName(contact.name), other: other.name },
            { madeOn, today, workingDays },
          ),
        ),
      })),
    ...facts.newsToTell.map(({ contact, referralId, opportunityId, news, says, on }): FoundLoop => ({
      ...none,
      key: `news-to-tell:${contact.id}:${referralId ?? opportunityId ?? ""}:${news}`,
      kind: "news-to-tell",
      contact,
      about: says,
      referralId,
      opportunityId,
      news,
      openFor: days(on, today),
    })),
    ...facts.openFollowUps
      .filter((followUp) => isStale(followUp, today))
      .map(({ contact, followUpId, what, dueOn }): FoundLoop => ({
        ...none,
        key: `stale-follow-up:${followUpId}`,
        kind: "stale-follow-up",
        contact,
        about: what,
        followUpId,
        openFor: days(dueOn, today),
      })),
    ...facts.cadences.flatMap(({ contact, cadence, lastConversationOn, metOn }): FoundLoop[] => {
      const dueOn = cadenceDueOn(cadence, { lastConversationOn, metOn, today });
      if (dueOn > today) return [];
      return [
        {
          ...none,
          key: `cadence-lapsed:${contact.id}`,
          kind: "cadence-lapsed",
          contact,
          openFor: days(dueOn, today),
          fix: fixWith(contact, {
            action: "check-in",
            what: `Catch up with ${firstName(contact.name)}`,
            dueOn: planned(contact)?.dueOn ?? today,
            why: { kind: "cadence-lapsed" },
          }),
        },
      ];
    }),
  ];
  return [
    ...listed,
    ...facts.waitingLong.map(({ contact, followUpId, what, waitingSinceOn }): FoundLoop => ({
      ...none,
      key: `waiting-long:${followUpId}`,
      kind: "waiting-long",
      contact,
      about: what,
      followUpId,
      openFor: days(waitingSinceOn, today),
    })),
    ...notYetListed(facts.nothingPlanned, listed)
      .filter(({ lastTouchOn }) => daysBetween(lastTouchOn, today) >= nothingPlannedDays.from)
      .map(({ contact, lastTouchOn }): FoundLoop => ({
        ...none,
        key: `nothing-planned:${contact.id}`,
        kind: "nothing-planned",
        contact,
        openFor: days(lastTouchOn, today),
        fix: fixWith(contact, {
          action: "check-in",
          what: `Check in with ${firstName(contact.name)}`,
          dueOn: planned(contact)?.dueOn ?? today,
          why: { kind: "talked-nothing-planned" },
        }),
      })),
  ];
};
