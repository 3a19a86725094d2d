import type { FollowUp } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { addDays, firstLine } from "@followthrough/domain";
import { readDoneSteps } from "../../features/follow-ups/doneSteps.store";
import { readLoops } from "../../features/today/loops.store";
import type { Reminder } from "../reminder";
import {
  links,
  reviewSubject,
  sayDone,
  sayMore,
  sayStep,
  sayWeek,
  sayWeekCounts,
  titles,
} from "../reminderWords";
import { type Commission, composed, linkTo } from "./composed";
import { notAmong } from "./digest";
import { comingPart, overduePart, readDueSteps } from "./dueSteps";
import { giveLinks } from "./giveLinks";
import type { LetterPart } from "./letter";
import { loopsPart } from "./letterLoops";
import { whatOf } from "./letterSteps";

const mostDone = 8;

const donePart = (steps: readonly FollowUp[], total: number, today: FollowUp["dueOn"]): LetterPart | null =>
  steps.length === 0
    ? null
    : {
        kind: "lines",
        title: titles.done,
        isBoxed: false,
        lines: steps.map(({ action, what, contact, closedOn, outcome }) => ({
          what: sayStep({ action, what, contactName: contact.name }).what,
          rest: sayDone(closedOn ?? today, firstLine(outcome), today),
          url: null,
        })),
        more: total > steps.length ? { text: sayMore(total - steps.length), link: null } : null,
      };

/** The week that was and the one that comes; null for an account in which there is nothing of either. */
export const composeReview = async (tx: Tx, commission: Commission): Promise<Reminder | null> => {
  const { account, occasion, publicUrl, moment } = commission;
  const { today } = moment;
  const since = addDays(today, -7);
  const due = await readDueSteps(tx, account, moment);
  const done = await readDoneSteps(tx, account.id, { from: since, today, most: mostDone });
  const coming = [...due.today, ...due.coming];
  const rows = [...due.overdue, ...coming];
  const loops = notAmong(await readLoops(tx, account, { ...moment, withNews: true }), rows);
  if (done.total === 0 && rows.length === 0 && loops.length === 0) return null;
  const given = await giveLinks(tx, publicUrl, account.id, occasion, rows);
  const next = coming[0] ?? due.overdue[0];
  return composed(commission, given, {
    subject: reviewSubject(done.total, next ? whatOf(next) : null, loops[0]?.contact.name ?? null),
    heading: sayWeek(account.name),
    below: sayWeekCounts(since, done.total, due.counts.overdue),
    parts: [
      donePart(done.steps, done.total, today),
      overduePart(due, given, today),
      comingPart(coming, due.counts.today + due.counts.upcoming, given, today),
      loopsPart(loops, titles.loops, linkTo(given.app("/review"), links.loops)),
    ],
    rows,
  });
};
