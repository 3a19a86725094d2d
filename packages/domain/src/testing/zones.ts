/** Zones by which reminders are tried: the earliest, half and quarter hours, half an hour of summer time, Ramadan's hour, none. */
export const reminderZones = [
  "Pacific/Kiritimati",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/New_York",
  "Europe/Berlin",
  "Pacific/Apia",
  "Africa/Casablanca",
  "Asia/Tokyo",
  "America/Sao_Paulo",
] as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show at an instant, "07:30". */
export const shownIn = (timeZone: string, instant: string): string => {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", hour: "2-digit", minute: "2-digit" });
  formats.set(timeZone, format);
  return format.format(new Date(instant));
};
