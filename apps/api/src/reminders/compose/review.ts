import type { FollowUp } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { addDays, firstLine, withoutListedSteps } from "@followthrough/domain";
import { readDoneSteps } from "../../features/follow-ups/doneSteps.store";
import { readLoops } from "../../features/open-loops/openLoops.store";
import type { Reminder } from "../reminder";
import {
  linkLabels,
  reviewSubject,
  describeDone,
  formatMore,
  describeStep,
  formatWeekHeading,
  describeWeekCounts,
  titles,
} from "../reminderWords";
import { type ReminderRequest, renderReminder, linkTo } from "./renderReminder";
import { comingPart, idsOf, overduePart, readDueSteps } from "./dueSteps";
import { createReminderLinks } from "./createReminderLinks";
import type { LetterPart } from "./letter";
import { loopsPart } from "./letterLoops";
import { stepWords } from "./letterSteps";

const mostDone = 8;

const donePart = (steps: readonly FollowUp[], total: number, today: FollowUp["dueOn"]): LetterPart | null =>
  steps.length === 0
    ? null
    : {
        kind: "lines",
        title: titles.done,
        isBoxed: false,
        lines: steps.map(({ action, what, contact, closedOn, outcome }) => ({
          what: describeStep({ action, what, contactName: contact?.name ?? null }).what,
          rest: describeDone(closedOn ?? today, firstLine(outcome), today),
          url: null,
        })),
        more: total > steps.length ? { text: formatMore(total - steps.length), link: null } : null,
      };

/** The week that was and the one that comes; null for an account in which there is nothing of either. */
export const composeReview = async (tx: Tx, commission: ReminderRequest): Promise<Reminder | null> => {
  const { account, occasion, publicUrl, moment } = commission;
  const { today } = moment;
  const since = addDays(today, -7);
  const due = await readDueSteps(tx, account, moment);
  const done = await readDoneSteps(tx, account.id, { from: since, today, most: mostDone });
  const coming = [...due.today, ...due.coming];
  const rows = [...due.overdue, ...coming];
  const loops = withoutListedSteps(await readLoops(tx, account, { ...moment, isReview: true }), idsOf(rows));
  if (done.total === 0 && rows.length === 0 && loops.length === 0) return null;
  const links = await createReminderLinks(tx, publicUrl, account.id, occasion, rows);
  const next = coming[0] ?? due.overdue[0];
  return renderReminder(commission, links, {
    subject: reviewSubject(done.total, next ? stepWords(next) : null, loops[0]?.contact.name ?? null),
    heading: formatWeekHeading(account.name),
    below: describeWeekCounts(since, done.total, due.counts.overdue),
    parts: [
      donePart(done.steps, done.total, today),
      overduePart(due, links, today),
      comingPart(coming, due.counts.today + due.counts.upcoming, links, today),
      loopsPart(loops, titles.loops, linkTo(links.app("/review"), linkLabels.loops)),
    ],
    rows,
  });
};
