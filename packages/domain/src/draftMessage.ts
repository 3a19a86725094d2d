import type { Action, FilledMessage } from "@followthrough/contract";
import { wordsToThem } from "./wordsToThem";

/** What is known when somebody is written to; the words are the user's own, in English. */
export interface DraftFacts {
  readonly action: Action;
  /** As they are called in the step: "send Renée the study". */
  readonly names: readonly string[];
  readonly firstName: string;
  readonly myName: string;
  /** The words of the step: "Send her the Nielsen article". */
  readonly promise: string | null;
  /** Whoever pointed there, until they talked; what was said when they did. */
  readonly referrer: { readonly name: string; readonly said: string } | null;
  /** Where they were met, until they were reached. */
  readonly event: string | null;
  /** When and where two have agreed to meet: "Thursday, June 25 at 3 pm at Cafe Luna". */
  readonly agreed?: string | null;
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");

/** As patterns, so that no language puts other words in their place. */
const verbs = {
  give: /send|share|forward|pass on|pass along|give|bring|show/.source,
  about:
    /ask|answer|reply to|respond to|write|write to|talk|talk to|speak|speak to|call|email|email to|message|follow up|follow up with|check in|check in with|reach out|reach out to/
      .source,
};

interface Phrase {
  /** Told to them, with `{it}` for what the step says of it. */
  readonly says: string;
  readonly subject: string;
  readonly isGift?: true;
}

/** How a step begins, and what it comes to; the first that fits. */
const phrases = (action: Action, who: string): readonly (readonly [begins: readonly string[], Phrase])[] => [
  [
    [
      // Before "her paper" a possessive stands, not a person.
      `(?:${verbs.give})\\s+${who}\\s+((?:the|a|an|my|our|your|that|this|those|these|some|both|two|three)\\s.+)`,
      `(?:${verbs.give}|email|mail|message)\\s+(.+?)\\s+to\\s+${who}`,
      `(?:${verbs.give})\\s+((?:the|a|an|my|our|your|that|this|those|these|some)\\s.+)`,
      `(?:email|mail|message)\\s+${who}\\s+((?:the|a|an|my|our|your|that|this|some)\\s.+)`,
      // A capture keeps of what is to be sent the thing alone.
      ...(action === "share" ? ["((?:the|a|an|my|our|your|some)\\s.+)"] : []),
    ],
    { says: "I promised you {it}: [link]", subject: "As promised: {it}", isGift: true },
  ],
  [
    [`ask\\s+(?:${who}\\s+)?about\\s+(.+)`],
    { says: "I wanted to ask you about {it}.", subject: "A question about {it}" },
  ],
  [
    [`ask\\s+(?:${who}\\s+)?for\\s+(.+)`],
    { says: "May I ask you for {it}?", subject: "May I ask you something?" },
  ],
  [
    [`(?:thank|say thanks to|say thank you to)\\s+(?:${who}\\s+)?for\\s+(.+)`],
    { says: "Thank you for {it}.", subject: "Thank you" },
  ],
  [
    [`(?:introduce|connect)\\s+${who}\\s+(?:to|with)\\s+(.+)`],
    {
      says: "I would like to introduce you to {it}. Shall I put the two of you in touch?",
      subject: "An introduction",
    },
  ],
  [
    [`(?:${verbs.about})\\s+(?:${who}\\s+)?(?:about|regarding|on)\\s+(.+)`],
    { says: "I am writing about {it}.", subject: "About {it}" },
  ],
];

/**
 * What a step comes to, told to the person it is about; null where it says nothing but how, and where its words are not
 * certain to read right in a letter. "Send Renée the Nielsen article" is "I promised you the Nielsen article: [link]", "Ask her
 * about the internship" is "I wanted to ask you about the internship."
 */
const describePromise = (action: Action, promise: string, names: readonly string[]): Phrase | null => {
  const who = `(?:${[...names.filter(Boolean).map(escaped), "him", "her", "them", "you"].join("|")})`;
  const words = promise.trim().replace(/(?<![.!])[.!]+$/u, "");
  for (const [begins, phrase] of phrases(action, who)) {
    // Of names looked for as they are, in the at most 300 characters of a step.
    const it = begins
      .map((pattern) => new RegExp(`^(?:${pattern})$`, "iu").exec(words)?.[1]?.trim())
      .find((found) => found !== undefined);
    if (it === undefined) continue;
    const thing = phrase.isGift ? it.replace(new RegExp(`\\s+(?:to|with|for)\\s+${who}$`, "iu"), "") : it;
    const told = wordsToThem(thing, names);
    const put = (text: string): string => text.replace("{it}", () => told ?? "");
    return told === null ? null : { ...phrase, says: put(phrase.says), subject: put(phrase.subject) };
  }
  return null;
};

/** Whether they asked to be left out of it: "Do not say that I sent you", "without naming her". */
export const wantsNotToBeNamed = (said: string): boolean =>
  /\b(?:do not|don['’]?t|did not|didn['’]t|not to|never|without|rather not|no)\b[^.!?]*\b(?:mention(?:ed|ing)?|nam(?:e|es|ed|ing)|sent (?:me|you)|say(?:ing)?)\b|\bkeep (?:me|him|her|them) out\b/iu.test(
    said,
  );

/** Whether they said that their name may be given: "Say that I sent you", "told me to give her his name". */
const mayBeNamed = (said: string): boolean =>
  !wantsNotToBeNamed(said) &&
  /\b(?:give|mention|use|drop|say|tell)\b[^.!?]*\b(?:names?|mention|sent (?:me|you)|from (?:me|him|her|them))\b|\bmention (?:me|him|her|them)\b/iu.test(
    said,
  );

const asks: Partial<Record<Action, string>> = {
  call: "Would you have ten minutes for a call this week?",
  coffee: "May I buy you a coffee one of these days? I can come to where you are.",
  meeting: "Could we find half an hour to meet?",
};

/** What is agreed is not asked for again. */
const confirmMeeting = ({ action, firstName, myName }: DraftFacts, agreed: string): FilledMessage => {
  const meeting = action === "coffee" ? "coffee" : "meeting";
  return {
    subject: `Our ${meeting} on ${agreed}`,
    body: [
      `Hello ${firstName},`,
      `I am looking forward to our ${meeting} on ${agreed}.`,
      `Best wishes\n${myName}`,
    ].join("\n\n"),
    missing: [],
  };
};

/**
 * A message made from what was said: who pointed there and may be named, where they met, and what was promised. Null where
 * none of it says more than a template does. What is not known stands as `[link]` and is named in `missing`.
 */
export const draftMessage = (facts: DraftFacts): FilledMessage | null => {
  const { action, firstName, myName, referrer, event, names, agreed = null } = facts;
  if (agreed !== null) return confirmMeeting(facts, agreed);
  const said = facts.promise === null ? null : describePromise(action, facts.promise, names);
  const isNamed = referrer !== null && mayBeNamed(referrer.said);
  if (said === null && !isNamed) return null;
  const opening =
    referrer === null
      ? event === null
        ? null
        : `It was good to meet you at ${event}.`
      : isNamed
        ? `${referrer.name} pointed me to you, and said to give you that name.`
        : `${referrer.name} suggested that I get in touch with you.`;
  const ask =
    asks[action] ??
    (said === null ? "May I ask you a few questions about your work? Twenty minutes would be plenty." : null);
  const paragraphs = [
    opening,
    said === null ? null : said.says,
    said?.isGift ? "Tell me if it is of use." : ask,
  ].filter((one) => one !== null);
  const isShort = action === "linkedin";
  return {
    subject: isShort ? "" : (said?.subject ?? `${referrer?.name ?? ""} suggested I write`),
    body: isShort
      ? [`Hello ${firstName},`, ...paragraphs].join(" ")
      : [`Hello ${firstName},`, ...paragraphs, `Best wishes\n${myName}`].join("\n\n"),
    missing: said?.isGift ? ["link"] : [],
  };
};
