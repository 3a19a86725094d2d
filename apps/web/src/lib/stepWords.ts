import type { Action } from "@followthrough/contract";
import { withFullName } from "@followthrough/domain/withFullName";
import { formatDayInSentence, isThingToSend } from "./words";

// A step in a sentence that names whom it is with: apart from the other words, for the screens that list people need none.

/**
 * A step as it was written down, with the whole name in place of the first: "Send Renée Alvarez the Nielsen article". Where the
 * words do not say with whom, the name stands beside them: "Send the Nielsen article · Renée Alvarez". A capture keeps of
 * what is to be sent the thing alone, "the portfolio": it gets its verb. A step of mine alone has its words.
 */
export const describeStep = (what: string, name: string | null, action?: Action): string =>
  name === null
    ? what
    : (withFullName(what, name) ??
      (isThingToSend(what, action) ? `Send ${name} ${what}` : `${what} · ${name}`));

/** The same once it was done: "You called Sam Okafor". */
export const describeDoneStep = (action: Action, name: string | null, what: string): string =>
  ({
    email: `You e-mailed ${name}`,
    linkedin: `You wrote to ${name} on LinkedIn`,
    call: `You called ${name}`,
    coffee: `You had coffee with ${name}`,
    meeting: `You met ${name}`,
    share: `You shared something with ${name}`,
    thank: `You thanked ${name}`,
    introduce: `You introduced ${name}`,
    "check-in": `You checked in with ${name}`,
    other: `Done: ${what}`,
  })[action];

/** How what is waited for by default is told once it is there; as patterns, since these are words that were kept. */
const answers: readonly (readonly [RegExp, string])[] = [
  [/^answer$/i, "They answered"],
  [/^call back$/i, "They called back"],
  [/^say when we can meet$/i, "They said when you can meet"],
  [/^say what they think of it$/i, "They said what they think of it"],
  [/^say whether they talked$/i, "They said whether they talked"],
];

/** What they were to do, and did: "They answered"; in whatever words, a sentence. */
export const describeAnswered = (what: string): string =>
  answers.find(([words]) => words.test(what.trim()))?.[1] ?? `They were to ${what}, and did`;

/** After the next step that was planned: ", and 1 more". Nothing for none. */
export const describeBesides = (count: number): string => (count === 0 ? "" : `, and ${count} more`);

/** What to do, within a sentence: "call on Dec 25", "check in tomorrow". */
export const describePlannedStep = (action: Action, dueOn: string, today: string): string => {
  const verb = (
    {
      email: "write",
      linkedin: "write on LinkedIn",
      call: "call",
      coffee: "have coffee",
      meeting: "meet",
      share: "share something",
      thank: "thank",
      introduce: "introduce",
      "check-in": "check back",
      other: "the next step",
    } as const
  )[action];
  const day = formatDayInSentence(dueOn, today);
  return /^(today|tomorrow)$/.test(day) ? `${verb} ${day}` : `${verb} on ${day}`;
};

/** Whose turn it is, and what they are to do: "Dana Ruiz to send the slides". */
export const describeWaiting = ({
  contact,
  what,
}: {
  /** Whoever is waited for is somebody. */
  readonly contact: { readonly name: string } | null;
  readonly what: string;
}): string => `${contact?.name ?? ""} to ${what}`;
