import type { CalendarDay, TodayRow } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { readWaitingRows } from "../../features/today/todayRows.store";
import { describeOwed, formatMore, linkLabels, titles } from "../reminderWords";
import { type ReminderRequest, linkTo } from "./renderReminder";
import type { ReminderLinks } from "./createReminderLinks";
import type { LetterPart } from "./letter";

/** Named in a mail; the others are counted. */
const mostNamed = 5;

/** Who has been left in peace long enough and owes an answer; null where nobody does. They come first among what is waited for. */
export const waitingPart = async (
  tx: Tx,
  { account, moment }: Pick<ReminderRequest, "account" | "moment">,
  unanswered: number,
  links: ReminderLinks,
): Promise<LetterPart | null> => {
  if (unanswered === 0) return null;
  const { today } = moment;
  const rows = await readWaitingRows(tx, account, moment, mostNamed);
  const long = rows.filter(({ followUp }) => followUp.dueOn <= today);
  return {
    kind: "lines",
    title: titles.waiting,
    isBoxed: false,
    // Whoever is waited for is somebody.
    lines: long.flatMap((row) => (row.contact ? [lineOf(row, row.contact, today, links)] : [])),
    more:
      unanswered > long.length
        ? { text: formatMore(unanswered - long.length), link: linkTo(links.app("/"), linkLabels.all) }
        : null,
  };
};

const lineOf = (
  { followUp }: TodayRow,
  contact: NonNullable<TodayRow["contact"]>,
  today: CalendarDay,
  links: ReminderLinks,
) => ({
  ...describeOwed(
    { what: followUp.what, contactName: contact.name, sinceOn: followUp.waitingSinceOn ?? followUp.dueOn },
    today,
  ),
  url: links.app(`/people/${contact.id}`),
});
