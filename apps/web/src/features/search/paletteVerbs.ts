import type { Action } from "@followthrough/contract";
import { type Held, spoken } from "../../lib/held";
import type { Creatable } from "./paletteActs";

/** What one can do from the palette with somebody, or with the next step with them. */
export type Verb = "done" | "snooze" | "drop" | "log" | "plan";
export type StepVerb = Exclude<Verb, "log" | "plan">;

type Phrases = readonly string[];
type Table<T> = readonly (readonly [phrases: Phrases, T])[];

// As patterns, which no language translates.
const phrases = ({ source }: RegExp): Phrases => source.split("|");

const called: Table<Verb> = [
  [phrases(/done|complete|finish|finished/), "done"],
  [phrases(/snooze|postpone|later/), "snooze"],
  [phrases(/drop|cancel/), "drop"],
  [phrases(/log/), "log"],
  [phrases(/plan|remind/), "plan"],
];

/** What somebody means to do with whom they name: "call sam" is a step to plan. */
const deeds: Table<Action> = [
  [phrases(/call|phone|ring/), "call"],
  [phrases(/email|e-mail|mail|write|ask|reply|contact/), "email"],
  [phrases(/message|text/), "other"],
  [phrases(/meet|invite|visit|lunch|dinner|breakfast/), "meeting"],
  [phrases(/coffee/), "coffee"],
  [phrases(/send|share/), "share"],
  [phrases(/thank/), "thank"],
  [phrases(/nudge|ping|check in|catch up|follow up|reach out/), "check-in"],
  [phrases(/connect/), "linkedin"],
];

/** What was done with whom is named: "met sam" is a conversation to log. */
const held: Table<Held> = [
  [phrases(/met|saw|had lunch|had dinner|had breakfast|had drinks|had drink|had beer/), "in-person"],
  [phrases(/had coffee|had tea/), "coffee"],
  [phrases(/had meeting/), "meeting"],
  [phrases(/had call|had phone call|called|phoned|rang/), "call"],
  [phrases(/had video call|had zoom/), "video"],
  [phrases(/emailed|e-mailed|mailed|wrote/), "email"],
  [phrases(/messaged|texted/), "message"],
  [phrases(/talked|spoke|chatted|had chat|had talk|had conversation/), spoken],
];

/** What is to be made, by its name; with a verb before it nothing else is meant. */
const nouns: Table<Creatable> = [
  [phrases(/step|task|todo|to-do|reminder/), "step"],
  [phrases(/person|contact/), "person"],
  [phrases(/event/), "event"],
  [phrases(/opportunity|lead|opening|job/), "opportunity"],
  [phrases(/referral/), "referral"],
  [phrases(/introduction|intro/), "introduction"],
];

const making = phrases(/new|add|create|make/);
const creations = (isSure: boolean): Table<{ readonly create: Creatable; readonly isSure: boolean }> =>
  nouns.map(([names, create]) => [
    isSure ? names.flatMap((name) => making.map((verb) => `${verb} ${name}`)) : names,
    { create, isSure },
  ]);

const waiting = phrases(/wait|waiting|await|awaiting/);
const archiving = phrases(/archive/);
/** What is done on somebody's page, and nowhere else. */
const onTheirPage = phrases(
  /delete|remove|trash|rename|edit|change|update|merge|tag|untag|unarchive|restore/,
);

/** What words begin with: an act of the palette; what is to be done, with how it is said; how somebody was talked with; what is to be made. */
export type Beginning =
  | { readonly verb: Verb; readonly rest: string }
  | { readonly deed: Action; readonly said: string; readonly rest: string }
  | { readonly held: Held; readonly rest: string }
  | { readonly create: Creatable; readonly isSure: boolean; readonly rest: string }
  | { readonly waits: true; readonly rest: string }
  | { readonly archives: true; readonly rest: string }
  | { readonly elsewhere: string; readonly rest: string };

type Meaning<B = Beginning> = B extends { readonly rest: string } ? Omit<B, "rest" | "said"> : never;

const beginnings: Table<Meaning> = [
  ...creations(true),
  ...called.map(([words, verb]) => [words, { verb }] as const),
  ...deeds.map(([words, deed]) => [words, { deed }] as const),
  ...held.map(([words, how]) => [words, { held: how }] as const),
  [waiting, { waits: true }],
  [archiving, { archives: true }],
  ...onTheirPage.map((word) => [[word], { elsewhere: word }] as const),
  ...creations(false),
];

const firstOf = (phrase: string): string => phrase.split(" ")[0] ?? "";

/** Verbs with which an act begins, so that nobody is called by them. */
export const verbWords: readonly string[] = [
  ...new Set(beginnings.flatMap(([words]) => words).map(firstOf)),
].filter((word) => !making.includes(word));

const withoutLead = (rest: string): string => rest.replace(/^(?:with|for|to)\s+/iu, "");

/** "Had a coffee" is "had coffee", "add an event" is "add event". */
const withoutArticle = (text: string): string =>
  text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/^(had|new|add|create|make) (?:an?|some|the) /iu, "$1 ");

/** "snooze dana": what to do, and whose it is; null where the text begins with none of the verbs. */
export const verbIn = (text: string): Beginning | null => {
  const words = withoutArticle(text);
  const low = `${words.toLocaleLowerCase()} `;
  for (const [all, meaning] of beginnings) {
    const said = all.find((phrase) => low.startsWith(`${phrase} `));
    if (said === undefined) continue;
    const rest = withoutLead(words.slice(said.length).trim());
    // "invite sam for coffee" says which meeting it is.
    if ("deed" in meaning) return { deed: /\bcoffee\b/iu.test(rest) ? "coffee" : meaning.deed, said, rest };
    return { ...meaning, rest };
  }
  return null;
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

/** Words that stand in a sentence and in nobody's name. */
const ofSentences =
  /(?:^|\s)(?:an?|the|to|with|for|about|at|from|on|in|until|till|by|my|our|me|i|we|was|is|has|had|have|that|this|when|if|not)(?=\s|$)|\d/u;

/** Whether words may be what somebody is called: few, and none of a sentence. Small letters are read as typed. */
export const mayBeName = (text: string): boolean => text.split(/\s+/u).length <= 5 && !ofSentences.test(text);
