import type { Stage } from "@followthrough/contract";

export interface TellingFacts {
  readonly kind: "referral" | "opportunity";
  /** A state of a referral, or the id of a stage. */
  readonly news: string;
  /** Title and stage, for news about an opportunity. */
  readonly title: string | null;
  readonly stage: Stage | null;
  /** Names from the person to tell to the person the news is about. */
  readonly way: readonly string[];
}

const outcomes: Readonly<Record<string, string>> = {
  "came-to-something": "it came to something",
  "led-nowhere": "it led nowhere",
  declined: "it was declined",
  talking: "we are talking",
  applied: "I have applied",
};

const describeOutcome = ({ news, stage }: TellingFacts): string => {
  if (stage?.kind === "won") return "I got it";
  if (stage?.kind === "lost") return "it was not to be";
  return outcomes[news] ?? (stage ? `it has come to “${stage.name}”` : "there is news");
};

/** "Claire Dubois pointed you to Dana Ruiz, who pointed you to Sam Okafor". */
export const describeReferralPath = (way: readonly string[]): string =>
  way
    .slice(1)
    .map((name, at) => (at === 0 ? `${way[0] ?? ""} pointed you to ${name}` : `who pointed you to ${name}`))
    .join(", ");

/** What happened, for the list: "Sam Okafor: came to something", "Head of archives: won". */
export const describeNews = ({ kind, news, title, stage, way }: TellingFacts): string =>
  kind === "opportunity"
    ? `${title ?? ""}: ${stage?.name.toLowerCase() ?? news}`
    : `${way.at(-1) ?? ""}: ${news.replaceAll("-", " ")}`;

/** Drafts the message to the person who is told. It has no fields left to fill in. */
export const draftTellingMessage = (
  telling: TellingFacts,
  { firstName, myName }: { firstName: string; myName: string },
): { subject: string; body: string } => {
  const [, ...onward] = telling.way;
  const chain = onward
    .map((name, at) => (at === 0 ? `You pointed me to ${name}` : `who pointed me to ${name}`))
    .join(", ");
  const what = describeOutcome(telling);
  const title = telling.kind === "opportunity" && telling.title ? ` About “${telling.title}”: ` : "";
  const news = title
    ? `${chain}.${title}${what}.`
    : `${chain}${onward.length > 1 ? "; now" : ", and"} ${what}.`;
  const isGood = telling.news === "came-to-something" || telling.stage?.kind === "won";
  const thanks = isGood
    ? "It began with you, and I wanted you to be among the first to hear. Thank you."
    : "I wanted you to hear it from me, and to thank you for the help.";
  const last = onward.at(-1) ?? "";
  return {
    subject: isGood ? "Good news, and thank you" : `How it went with ${telling.title ?? last}`,
    body: [`Hello ${firstName},`, news, thanks, `Best wishes\n${myName}`].join("\n\n"),
  };
};
