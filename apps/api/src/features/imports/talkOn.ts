import type { CalendarDay, StartedBy } from "@followthrough/contract";
import { todayIn } from "@followthrough/domain";
import type { ImportedPerson } from "../../interchange/importedPerson";

interface Talk {
  readonly on: CalendarDay;
  readonly startedBy: StartedBy;
  readonly words: string;
}

/** What was written last, on its day where the account is. */
export const talkOn = (talk: ImportedPerson["talk"], timeZone: string): Talk | null =>
  talk ? { on: todayIn(timeZone, talk.at), startedBy: talk.startedBy, words: talk.words ?? "" } : null;
