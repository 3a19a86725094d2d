import { Instant } from "@followthrough/contract";

const two = (text: string | undefined): string => (text ?? "0").padStart(2, "0");

const hourOf = (hour: string | undefined, half: string | undefined): string => {
  if (!half) return two(hour);
  return two(String((Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0)));
};

/**
 * When something was sent, in both ways in which LinkedIn writes it: `2024-05-03 16:05:10 UTC` and `5/3/24, 4:05 PM`, the month first. Null
 * for what is no time.
 */
export const messageInstant = (text: string): Instant | null => {
  const written = text.slice(0, 60);
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(?: ?UTC|Z)?$/.exec(written) ?? [];
  const [, month2, day2, year2, hour2, minute2, half] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4}),? (\d{1,2}):(\d\d) ?([AP]M)?$/iu.exec(
      written.replace(/\u202f/g, " "),
    ) ?? [];
  const at = year
    ? `${year}-${month}-${day}T${hour}:${minute}`
    : `${(year2 ?? "").length === 2 ? "20" : ""}${year2 ?? ""}-${two(month2)}-${two(day2)}T${hourOf(hour2, half)}:${two(minute2)}`;
  return Instant.safeParse(`${at}:00.000Z`).data ?? null;
};
