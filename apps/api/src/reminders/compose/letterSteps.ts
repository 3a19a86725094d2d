import type { CalendarDay, TodayRow } from "@followthrough/contract";
import { ownText } from "../ownText";
import {
  buttons,
  sayPlace,
  sayReason,
  saySpokenOf,
  sayDayAndTime,
  sayStep,
  sayWhen,
  sayWriteTo,
} from "../reminderWords";
import type { LetterLine, LetterStep } from "./letter";
import { linkedInAddress, mailAddress, phoneAddress } from "./reach";

/** Whole: a part of an address is of no use to anybody. */
const longestAddress = 320;

const factsOf = ({ followUp, contact }: TodayRow) => ({
  action: followUp.action,
  what: followUp.what,
  contactName: contact.name,
});

/** "Call Sam Okafor about the posts". */
export const whatOf = (row: TodayRow): string => sayStep(factsOf(row)).what;

const callTo = (phone: string | null): LetterStep["reach"] => {
  const url = phone === null ? null : phoneAddress(phone);
  if (phone === null || url === null) return null;
  const label = ownText(phone, 30);
  return { label, url, spoken: label };
};

/** What the main button does, as on Today: a call where a number is known, the profile, else a message. */
const waysTo = (
  { followUp, contact }: TodayRow,
  answerUrl: string | null,
): Pick<LetterStep, "reach" | "answers" | "mail"> => {
  const { action } = followUp;
  const { name, email, phone, linkedIn } = contact;
  const answer = (label: string, act: "done" | "snooze" | "write") =>
    answerUrl === null ? [] : [{ label, url: `${answerUrl}/${act}` }];
  const both = [...answer(buttons.done, "done"), ...answer(buttons.snooze, "snooze")];
  const call = callTo(phone);
  if (action === "call" && call) return { reach: call, answers: both, mail: null };
  if (action === "linkedin") {
    const url = linkedInAddress(linkedIn, name);
    const reach = { label: buttons.linkedIn, url, spoken: url };
    return { reach, answers: [...both, ...answer(buttons.write, "write")], mail: null };
  }
  if (email === null) return { reach: call, answers: both, mail: null };
  const url = mailAddress(email);
  const address = ownText(email, longestAddress);
  if (answerUrl === null)
    return { reach: { label: sayWriteTo(name), url, spoken: address }, answers: [], mail: null };
  return {
    reach: null,
    answers: [...answer(buttons.write, "write"), ...both],
    mail: { label: address, url },
  };
};

/** A step in full, to be answered from the mail. */
export const letterStep = (row: TodayRow, today: CalendarDay, answerUrl: string | null): LetterStep => {
  const { what, note } = sayStep(factsOf(row));
  return {
    what,
    when: sayWhen(row, today),
    note,
    place: sayPlace(row.contact),
    why: [sayReason(row.reason, today), saySpokenOf(row, today)].filter(Boolean),
    ...waysTo(row, answerUrl),
    answerUrl,
  };
};

/** A step in a line or two: it is not for today. */
export const letterLine = (row: TodayRow, today: CalendarDay, url: string | null): LetterLine => {
  const { what, note } = sayStep(factsOf(row));
  const parts = [sayDayAndTime(row, today), note, sayReason(row.reason, today), saySpokenOf(row, today)];
  return { what, rest: sentences(parts), url };
};

/** Said one after the other: a quotation that ends in "." needs no other one. */
export const sentences = (parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .reduce(
      (said, part) =>
        said === "" ? part : `${said}${/[.!?…]["”'’)\u2069]*$/u.test(said) ? "" : "."} ${part}`,
      "",
    );
