import type { CalendarDay, TodayRow } from "@followthrough/contract";
import type { Occasion, RemindedAccount, Reminder } from "../reminder";
import { linkLabels, openTheApp, describeSchedule } from "../reminderWords";
import type { ReminderLinks } from "./createReminderLinks";
import type { Letter, LetterLink, LetterPart } from "./letter";
import { letterHtml } from "./letterHtml";
import { stepWords } from "./letterSteps";
import { letterText } from "./letterText";
import { mailHeaders } from "./mailHeaders";
import type { readSending } from "./sending.store";

/** All that a reminder is made from, beside what is read for it. */
export interface ReminderRequest {
  readonly account: RemindedAccount;
  readonly occasion: Occasion;
  readonly publicUrl: string | undefined;
  readonly moment: { readonly today: CalendarDay; readonly now: string };
  /** Null where reminders were never switched on. */
  readonly sending: Awaited<ReturnType<typeof readSending>>;
}

export const linkTo = (url: string | null, label: string): LetterLink | null =>
  url === null ? null : { label, url };

const footOf = ({ account, occasion, sending }: ReminderRequest, given: ReminderLinks) => {
  const { kind } = occasion;
  const settings = given.app("/settings/reminders");
  const label = kind === "step" ? linkLabels.settings : linkLabels.changeHour;
  const when = describeSchedule(kind, sending && { ...sending, workingDays: account.workingDays });
  return {
    foot: settings === null ? `${when} ${openTheApp}` : when,
    footLinks: [linkTo(settings, label), linkTo(given.unsubscribe, linkLabels.stop)].filter(
      (link) => link !== null,
    ),
  };
};

/** Puts what is to be said into the forms in which it is sent. */
export const renderReminder = (
  commission: ReminderRequest,
  given: ReminderLinks,
  said: {
    readonly subject: string;
    readonly heading: string;
    readonly below: string;
    readonly parts: readonly (LetterPart | null)[];
    /** All that were given a link. */
    readonly rows: readonly TodayRow[];
  },
): Reminder => {
  const { occasion, publicUrl } = commission;
  const { subject, heading, below, rows } = said;
  const parts = said.parts.filter((part) => part !== null);
  const letter: Letter = { heading, below, parts, ...footOf(commission, given) };
  const isMail = occasion.channel === "mail";
  return {
    subject,
    text: letterText(letter),
    html: isMail ? letterHtml(letter, subject) : "",
    headers: isMail ? mailHeaders(publicUrl, occasion, given.unsubscribe) : {},
    steps: rows.map((row) => ({
      followUpId: row.followUp.id,
      contactName: row.contact?.name ?? null,
      what: stepWords(row),
      dueOn: row.followUp.dueOn,
      dueTime: row.followUp.dueTime,
      url: given.answer(row),
    })),
  };
};
