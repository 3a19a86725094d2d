import type { CalendarDay } from "@followthrough/contract";
import type { Birthdays } from "../../features/today/birthdays.store";
import { describeBirthday, formatMore, titles } from "../reminderWords";
import type { LetterPart } from "./letter";

/** Whose birthday is today or within the next seven days; null where nobody's is. */
export const birthdaysPart = (
  { birthdays, moreBirthdays }: Birthdays,
  today: CalendarDay,
  linkOf: (contactId: string) => string | null,
): LetterPart | null =>
  birthdays.length === 0
    ? null
    : {
        kind: "lines",
        title: titles.birthdays,
        isBoxed: false,
        lines: birthdays.map((birthday) => ({
          ...describeBirthday(birthday, today),
          url: linkOf(birthday.contact.id),
        })),
        more: moreBirthdays > 0 ? { text: formatMore(moreBirthdays), link: null } : null,
      };
