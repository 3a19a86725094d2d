import type { Action, FilledMessage } from "@followthrough/contract";

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
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");

/** A step is told of them, a message is told to them. */
const toThem = (words: string): string => words.replace(/^(?:her|his|their)\s+/i, "your ");

/** As patterns, so that no language puts other words in their place. */
const verbs = {
  give: /send|share|forward|pass on|pass along|give|bring|show/.source,
  about:
    /ask|answer|reply to|respond to|write|write to|talk|talk to|speak|speak to|call|email|email to|message|follow up|follow up with|check in|check in with|reach out|reach out to/
      .source,
};

interface Said {
  /** A sentence to them. */
  readonly says: string;
  readonly subject: string;
  readonly isGift: boolean;
}

/**
 * What a step comes to, told to the person it is about; null where it says nothing but how. "Send Renée the Nielsen
 * article" is "I promised you the Nielsen article: {link}", "Ask her about the internship" is "I wanted to ask you about
 * the internship."
 */
const describePromise = (action: Action, promise: string, names: readonly string[]): Said | null => {
  const who = `(?:${[...names.filter(Boolean).map(escaped), "him", "her", "them", "you"].join("|")})`;
  const words = promise.trim().replace(/(?<![.!])[.!]+$/u, "");
  // Of names looked for as they are, in the at most 300 characters of a step.
  const match = (pattern: string): string | null =>
    new RegExp(`^(?:${pattern})$`, "iu").exec(words)?.[1]?.trim() ?? null;

  // Before "her paper" a possessive stands, not a person.
  const given =
    match(
      `(?:${verbs.give})\\s+${who}\\s+((?:the|a|an|my|our|that|this|those|these|some|both|two|three)\\s.+)`,
    ) ??
    match(`(?:${verbs.give}|email|mail|message)\\s+(.+?)\\s+to\\s+${who}`) ??
    match(`(?:${verbs.give})\\s+((?:the|a|an|my|our|that|this|those|these|some)\\s.+)`) ??
    match(`(?:email|mail|message)\\s+${who}\\s+((?:the|a|an|my|our|that|this|some)\\s.+)`) ??
    // A capture keeps of what is to be sent the thing alone.
    (action === "share" ? match(`((?:the|a|an|my|our|some)\\s.+)`) : null);
  if (given !== null) {
    const thing = given.replace(new RegExp(`\\s+(?:to|with|for)\\s+${who}$`, "iu"), "");
    return { says: `I promised you ${thing}: {link}`, subject: `As promised: ${thing}`, isGift: true };
  }

  const asked = match(`ask\\s+(?:${who}\\s+)?about\\s+(.+)`);
  if (asked !== null)
    return {
      says: `I wanted to ask you about ${toThem(asked)}.`,
      subject: `A question about ${toThem(asked)}`,
      isGift: false,
    };
  const askedFor = match(`ask\\s+(?:${who}\\s+)?for\\s+(.+)`);
  if (askedFor !== null)
    return {
      says: `May I ask you for ${toThem(askedFor)}?`,
      subject: "May I ask you something?",
      isGift: false,
    };
  const thanked = match(`(?:thank|say thanks to|say thank you to)\\s+(?:${who}\\s+)?for\\s+(.+)`);
  if (thanked !== null)
    return { says: `Thank you for ${toThem(thanked)}.`, subject: "Thank you", isGift: false };
  const introduced = match(`(?:introduce|connect)\\s+${who}\\s+(?:to|with)\\s+(.+)`);
  if (introduced !== null)
    return {
      says: `I would like to introduce you to ${introduced}. Shall I put the two of you in touch?`,
      subject: "An introduction",
      isGift: false,
    };
  const about = match(`(?:${verbs.about})\\s+(?:${who}\\s+)?(?:about|regarding|on)\\s+(.+)`);
  if (about !== null)
    return { says: `I am writing about ${toThem(about)}.`, subject: `About ${toThem(about)}`, isGift: false };
  return null;
};

/** Whether they said that their name may be given: "Say that I sent you", "told me to give her his name". */
const mayBeNamed = (said: string): boolean =>
  /\b(?:give|mention|use|drop|say|tell)\b[^.!?]*\b(?:names?|mention|sent (?:me|you)|from (?:me|him|her|them))\b|\bmention (?:me|him|her|them)\b/iu.test(
    said,
  );

const asks: Partial<Record<Action, string>> = {
  call: "Would you have ten minutes for a call this week?",
  coffee: "May I buy you a coffee one of these days? I can come to where you are.",
  meeting: "Could we find half an hour to meet?",
};

/**
 * A message made from what was said: who pointed there and may be named, where they met, and what was promised. Null where
 * none of it says more than a template does. What is not known stands as `[link]` and is named in `missing`.
 */
export const draftMessage = (facts: DraftFacts): FilledMessage | null => {
  const { action, firstName, myName, referrer, event, names } = facts;
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
    said === null ? null : said.says.replace("{link}", "[link]"),
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
