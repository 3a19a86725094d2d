import type { Action, Channel } from "@followthrough/contract";

/** What one can do from the palette with somebody, or with the next step with them. */
export type Verb = "done" | "snooze" | "drop" | "log" | "plan";
export type StepVerb = Exclude<Verb, "log" | "plan">;

const called: Readonly<Record<Verb, readonly string[]>> = {
  done: ["done", "complete", "finish", "finished"],
  snooze: ["snooze", "postpone", "later"],
  drop: ["drop", "cancel"],
  log: ["log", "talked"],
  plan: ["plan", "remind"],
};

const split = (words: string): readonly string[] => words.split(" ");

/** What somebody means to do with whom they name: "call sam" is a step to plan. As patterns, which no language translates. */
const deeds: readonly (readonly [words: readonly string[], Action])[] = [
  [split(/call phone ring/.source), "call"],
  [split(/email e-mail mail write/.source), "email"],
  [split(/message text/.source), "other"],
  [split(/meet invite/.source), "meeting"],
  [split(/coffee/.source), "coffee"],
  [split(/send/.source), "share"],
  [split(/thank/.source), "thank"],
  [split(/ask/.source), "email"],
  [split(/nudge ping/.source), "check-in"],
  [split(/connect/.source), "linkedin"],
];

/** What was done with whom is named: "met sam" is a conversation to log. */
const held: readonly (readonly [words: readonly string[], Channel])[] = [
  [split(/met saw/.source), "in-person"],
  [split(/called phoned rang/.source), "call"],
  [split(/emailed e-mailed mailed wrote/.source), "email"],
  [split(/messaged texted/.source), "message"],
];

/** Words with which an act begins, so that nobody is called by them. */
export const verbWords: readonly string[] = [
  ...Object.values(called).flat(),
  ...[...deeds, ...held].flatMap(([words]) => words),
];

/** What words begin with: an act of the palette; what is to be done, with how it is said; or how somebody was talked with. */
export type Beginning =
  | { readonly verb: Verb; readonly rest: string }
  | { readonly deed: Action; readonly said: string; readonly rest: string }
  | { readonly held: Channel; readonly rest: string };

const withoutLead = (rest: string): string => rest.replace(/^(?:with|for|to)\s+/iu, "");

/** "snooze dana": what to do, and whose it is; null where the text begins with none of the verbs. */
export const verbIn = (text: string): Beginning | null => {
  const [word = "", ...others] = text.trim().split(/\s+/u);
  const said = word.toLocaleLowerCase();
  const rest = withoutLead(others.join(" "));
  const verb = (Object.keys(called) as Verb[]).find((one) => called[one].includes(said));
  if (verb) return { verb, rest };
  const deed = deeds.find(([words]) => words.includes(said));
  // "invite sam for coffee" says which meeting it is.
  if (deed) return { deed: /\bcoffee\b/iu.test(rest) ? "coffee" : deed[1], said, rest };
  const talk = held.find(([words]) => words.includes(said));
  return talk ? { held: talk[1], rest } : null;
};

export const isStepVerb = (verb: Verb): verb is StepVerb => verb !== "log" && verb !== "plan";

const titles: Readonly<Record<Verb, string>> = {
  done: "Done",
  snooze: "Snooze",
  drop: "Drop",
  log: "Log a conversation with",
  plan: "Plan a step with",
};

export const titleOf = (verb: Verb): string => titles[verb];

/** Of which days somebody speaks who says one with the verb; null for those that have none. */
export const dayOf: Readonly<Record<Verb, "to come" | "past" | null>> = {
  done: "past",
  snooze: "to come",
  drop: null,
  log: "past",
  plan: "to come",
};
