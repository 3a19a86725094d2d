const formatIn = (instant: string, timeZone: string | undefined): string =>
  new Date(instant).toLocaleString(undefined, {
    dateStyle: "medium",
    timeStyle: "short",
    ...(timeZone === undefined ? {} : { timeZone }),
  });

/**
 * A moment as it is written where the reader is, without seconds: "Jun 25, 2026, 9:00 AM". By the clock of the browser, or
 * of a zone, where it stands beside a time of that zone.
 */
export const formatMoment = (instant: string, timeZone?: string): string => {
  try {
    return formatIn(instant, timeZone);
  } catch {
    // A zone that is newer than the browser.
    return formatIn(instant, undefined);
  }
};
