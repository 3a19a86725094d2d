/** A moment as it is written where the reader is, without seconds: "Jun 25, 2026, 9:00 AM". */
export const sayMoment = (instant: string): string =>
  new Date(instant).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
