import type { OpenLoop } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { partOfDayIn, totalMinutes, withoutListedSteps } from "@followthrough/domain";
import { readBirthdays } from "../../features/today/birthdays.store";
import { readLoops } from "../../features/open-loops/openLoops.store";
import type { Reminder } from "../reminder";
import {
  birthdaySubject,
  digestSubject,
  emptySubject,
  formatGreeting,
  linkLabels,
  describeRequestedDigest,
  formatDayAndMinutes,
  describeDue,
  formatDayAndTime,
  titles,
} from "../reminderWords";
import { birthdaysPart } from "./birthdaysPart";
import { type ReminderRequest, renderReminder, linkTo } from "./renderReminder";
import { type DueSteps, comingPart, idsOf, overduePart, readDueSteps, todayPart } from "./dueSteps";
import { createReminderLinks } from "./createReminderLinks";
import { loopsPart } from "./letterLoops";
import { stepWords } from "./letterSteps";
import { waitingPart } from "./waitingPart";

const subjectOf = (
  { overdue, today, coming, counts }: DueSteps,
  loops: readonly OpenLoop[],
  on: ReminderRequest["moment"]["today"],
): string => {
  // What is for today says more than what has been late for a week, which would be the same every morning.
  const first = today[0] ?? overdue[0];
  if (first) return digestSubject(stepWords(first), counts.overdue + counts.today - 1);
  const next = coming[0];
  return emptySubject(
    next ? { what: stepWords(next), when: formatDayAndTime(next, on) } : null,
    loops[0]?.contact.name ?? null,
  );
};

/** The minutes of all that is due, where all of it was read. */
const minutesOf = ({ overdue, today, counts }: DueSteps): number => {
  const due = [...overdue, ...today];
  const isAll = due.length === counts.overdue + counts.today;
  return isAll ? totalMinutes(due.map(({ followUp }) => followUp.action)) : 0;
};

/** The digest of a day, null where nothing is due and none is wanted then; and the one asked for now. */
export const composeDigest = async (tx: Tx, commission: ReminderRequest): Promise<Reminder | null> => {
  const { account, occasion, publicUrl, moment, sending } = commission;
  const { today, now } = moment;
  const due = await readDueSteps(tx, account, moment);
  const coming = await readBirthdays(tx, account.id, today);
  const isEmpty = due.counts.overdue + due.counts.today === 0;
  // A birthday is worth a mail of its own on its day; those that come are told of with what is due.
  const birthday = coming.birthdays.find(({ on }) => on === today);
  const isAskedFor = occasion.kind === "test";
  if (isEmpty && !birthday && !isAskedFor && !sending?.digestWhenEmpty) return null;
  const rows = [...due.overdue, ...due.today, ...due.coming];
  const loops = withoutListedSteps(await readLoops(tx, account, moment), idsOf(rows));
  const links = await createReminderLinks(tx, publicUrl, account.id, occasion, rows);
  const day = formatDayAndMinutes(today, minutesOf(due));
  return renderReminder(commission, links, {
    subject: isEmpty && birthday ? birthdaySubject(birthday, today) : subjectOf(due, loops, today),
    heading: `${formatGreeting(partOfDayIn(account.timeZone, now), account.name)} ${describeDue(due.counts)}`,
    below: isAskedFor ? `${day}. ${describeRequestedDigest(isEmpty)}` : day,
    parts: [
      overduePart(due, links, today),
      todayPart(due, links, today),
      await waitingPart(tx, commission, due.counts.unanswered, links),
      comingPart(due.coming, due.counts.upcoming, links, today),
      birthdaysPart(coming, today, (id) => links.app(`/people/${id}`)),
      loopsPart(loops, titles.loops, linkTo(links.app("/review"), linkLabels.loops)),
    ],
    rows,
  });
};
