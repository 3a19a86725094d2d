import type { CalendarDay, TodayRow } from "@followthrough/contract";
import { telUrl } from "@followthrough/domain";
import { quoteUserText } from "../quoteUserText";
import {
  buttons,
  formatPosition,
  describeReason,
  describeRepetition,
  describeRemark,
  describeWait,
  formatDayAndTime,
  describeStep,
  formatWhen,
  formatWriteTo,
} from "../reminderWords";
import type { LetterLine, LetterStep } from "./letter";
import { linkedInUrl, mailtoUrl } from "./contactUrls";

/** Whole: a part of an address is of no use to anybody. */
const longestAddress = 320;

const factsOf = ({ followUp, contact }: TodayRow) => ({
  action: followUp.action,
  what: followUp.what,
  contactName: contact?.name ?? null,
});

/** "Call Sam Okafor about the posts". */
export const stepWords = (row: TodayRow): string => describeStep(factsOf(row)).what;

const callTo = (phone: string | null): LetterStep["reach"] => {
  const url = phone === null ? null : telUrl(phone);
  if (phone === null || url === null) return null;
  const label = quoteUserText(phone, 30);
  return { label, url, spoken: label };
};

/** What the main button does, as on Today: a call where a number is known, the profile, else a message. */
const waysTo = (
  { followUp, contact }: TodayRow,
  answerUrl: string | null,
): Pick<LetterStep, "reach" | "answers" | "mail"> => {
  const { action } = followUp;
  const answer = (label: string, act: "done" | "snooze" | "write") =>
    answerUrl === null ? [] : [{ label, url: `${answerUrl}/${act}` }];
  const both = [...answer(buttons.done, "done"), ...answer(buttons.snooze, "snooze")];
  if (!contact) return { reach: null, answers: both, mail: null };
  const { name, email, phone, linkedIn } = contact;
  const call = callTo(phone);
  if (action === "call" && call) return { reach: call, answers: both, mail: null };
  if (action === "linkedin") {
    const url = linkedInUrl(linkedIn, name);
    const reach = { label: buttons.linkedIn, url, spoken: url };
    return { reach, answers: [...both, ...answer(buttons.write, "write")], mail: null };
  }
  if (email === null) return { reach: call, answers: both, mail: null };
  const url = mailtoUrl(email);
  const address = quoteUserText(email, longestAddress);
  if (answerUrl === null)
    return { reach: { label: formatWriteTo(name), url, spoken: address }, answers: [], mail: null };
  return {
    reach: null,
    answers: [...answer(buttons.write, "write"), ...both],
    mail: { label: address, url },
  };
};

/** A step in full, to be answered from the mail. */
export const letterStep = (row: TodayRow, today: CalendarDay, answerUrl: string | null): LetterStep => {
  const { what, note } = describeStep(factsOf(row));
  return {
    what,
    when: formatWhen(row, today),
    note,
    place: row.contact ? formatPosition(row.contact) : "",
    why: [
      describeReason(row.reason, today),
      describeRemark(row, today),
      describeWait(row),
      describeRepetition(row.followUp),
    ].filter(Boolean),
    ...waysTo(row, answerUrl),
    answerUrl,
  };
};

/** A step in a line or two: it is not for today. */
export const letterLine = (row: TodayRow, today: CalendarDay, url: string | null): LetterLine => {
  const { what, note } = describeStep(factsOf(row));
  const parts = [
    formatDayAndTime(row, today),
    note,
    describeReason(row.reason, today),
    describeRemark(row, today),
    describeRepetition(row.followUp),
  ];
  return { what, rest: joinSentences(parts), url };
};

/** Said one after the other: a quotation that ends in "." needs no other one. */
export const joinSentences = (parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .reduce(
      (said, part) =>
        said === "" ? part : `${said}${/[.!?…]["”'’)\u2069]*$/u.test(said) ? "" : "."} ${part}`,
      "",
    );
