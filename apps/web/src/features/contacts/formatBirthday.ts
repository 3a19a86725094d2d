const formats = {
  whole: new Intl.DateTimeFormat(undefined, {
    month: "long",
    day: "numeric",
    year: "numeric",
    calendar: "gregory",
    timeZone: "UTC",
  }),
  withoutYear: new Intl.DateTimeFormat(undefined, {
    month: "long",
    day: "numeric",
    calendar: "gregory",
    timeZone: "UTC",
  }),
};

/** "March 22, 1980", or "March 22" of `--03-22`; a day that is not typed to its end as it stands. */
export const formatBirthday = (birthday: string): string => {
  const isWhole = !birthday.startsWith("--");
  // Of a leap year, so that February 29 is a day without a year too.
  const day = isWhole ? birthday : `2000${birthday.slice(1)}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return birthday;
  return formats[isWhole ? "whole" : "withoutYear"].format(Date.parse(day));
};
