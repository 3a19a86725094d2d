import type { StepReason } from "@followthrough/domain";

const reasons: Readonly<Record<Exclude<StepReason["kind"], "pointed-there">, string>> = {
  "named-time": "That is when they said to come back.",
  "no-openings": "Nothing open now: ask again in six months.",
  "not-now": "Not now: ask again in six months.",
  interview: "A thank-you the day after an interview is remembered.",
  "asked-for-something": "They are waiting for something from you.",
  "offered-introduction": "They offered an introduction: see whether it came.",
  "not-reached": "You did not reach them.",
  met: "You met: a thank-you the next day is remembered.",
  "you-introduced-them": "You introduced them: see whether something came of it.",
  call: "A short thank-you after a call keeps it going.",
  "message-sent": "Give them a week, then ask once more.",
  talk: "A thank-you the day after a talk is remembered.",
  cadence: "You want to be in touch this often.",
  "keep-going": "So that it does not go quiet.",
  "nothing-planned": "Nothing is planned with them yet.",
  "in-two-weeks": "In two weeks.",
  "in-six-months": "In six months.",
  "came-to-something": "It came to something.",
  "led-nowhere": "It led nowhere, and they would still like to hear.",
  "introduced-two-weeks-ago": "Two weeks after you introduced them.",
  "lead-without-step": "The lead has no next step.",
  "lead-stalled": "It has stood where it is for weeks.",
  "cadence-lapsed": "It is time to be in touch again.",
  "talked-nothing-planned": "You have talked, and nothing is planned.",
};

const describeStepReason = (why: StepReason): string =>
  why.kind === "pointed-there" ? `${why.referrer} pointed you to ${why.referred}.` : reasons[why.kind];

/** A proposed step with its reason in words, as the API answers it. */
export const describeSuggestion = <S extends { readonly why: StepReason }>(
  step: S,
): Omit<S, "why"> & { why: string } => ({ ...step, why: describeStepReason(step.why) });
