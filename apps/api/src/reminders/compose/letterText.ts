import { answerHere } from "../reminderWords";
import type { Letter, LetterLine, LetterLink, LetterMore, LetterPart, LetterStep } from "./letter";

const under = (words: readonly (string | null)[]): string =>
  words
    .filter((one) => one)
    .map((one) => `  ${one ?? ""}`)
    .join("\n");

const stepText = (step: LetterStep): string => {
  const { what, when, note, place, why, mail, reach, answerUrl } = step;
  const head = `* ${what}${when ? ` (${when})` : ""}`;
  const rest = under([
    note,
    place,
    ...why,
    reach && reach.spoken,
    mail && mail.label,
    answerUrl && `${answerHere} ${answerUrl}`,
  ]);
  return rest ? `${head}\n${rest}` : head;
};

const lineText = ({ what, rest, url }: LetterLine, isShort: boolean): string => {
  if (isShort && url === null) return `* ${what}${rest ? `: ${rest}` : ""}`;
  const below = under([rest, url]);
  return below ? `* ${what}\n${below}` : `* ${what}`;
};

const linkText = ({ label, url }: LetterLink): string => `${label}: ${url}`;

const moreText = ({ text, link }: LetterMore): string =>
  [text, link && linkText(link)].filter(Boolean).join(". ");

const partText = (part: LetterPart): string =>
  [
    part.title.toUpperCase(),
    ...(part.kind === "steps"
      ? part.steps.map(stepText)
      : part.isBoxed
        ? [part.lines.map((line) => lineText(line, true)).join("\n")]
        : part.lines.map((line) => lineText(line, false))),
    part.more ? moreText(part.more) : "",
  ]
    .filter(Boolean)
    .join("\n\n");

/** A letter as plain text, with the same links. */
export const letterText = ({ heading, below, parts, foot, footLinks }: Letter): string =>
  [
    below === "" ? heading : `${heading}\n${below}`,
    ...parts.map(partText),
    `-- \n${[foot, ...footLinks.map(linkText)].filter(Boolean).join("\n")}`,
  ].join("\n\n\n");
