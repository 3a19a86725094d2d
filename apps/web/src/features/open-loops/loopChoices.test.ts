import type { CalendarDay, OpenLoop } from "@followthrough/contract";
import { expect, it } from "vitest";
import { choicesFor } from "./loopChoices";

const loop = (kind: OpenLoop["kind"], what: string | null = null): OpenLoop => ({
  key: "1",
  kind,
  contact: { id: "1", name: "Dana Ruiz" },
  about: null,
  followUpId: null,
  referralId: null,
  opportunityId: null,
  eventId: null,
  introductionId: null,
  version: null,
  news: null,
  openFor: { count: 1, unit: "day" },
  fix: what
    ? { contactId: "1", referralId: null, action: "email", what, dueOn: "2026-06-26" as CalendarDay, why: "" }
    : null,
});

it.each([
  [loop("never-contacted", "Write to Dana"), ["p Plan: Write to Dana"]],
  [loop("thanks-owed", "Thank Dana"), ["t I thanked Dana", "p Plan: Thank Dana"]],
  [loop("news-to-tell"), ["t I told Dana", "x Need not be told"]],
  [loop("stale-follow-up"), ["d Done", "s Another day", "x Drop it, with the reason"]],
  [loop("opportunity-stalled", "Ask"), ["p Plan: Ask", "m Open it, to move it on"]],
])("a loop is closed by one press: %#", (one, expected) => {
  expect(choicesFor(one).map(({ key, label }) => `${key} ${label}`)).toEqual(expected);
});
