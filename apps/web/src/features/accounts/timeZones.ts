/** Zones that were called otherwise before; browsers go on listing them by those names. */
const renamed: ReadonlyMap<string, string> = new Map([
  ["Africa/Asmera", "Africa/Asmara"],
  ["America/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ["America/Catamarca", "America/Argentina/Catamarca"],
  ["America/Coral_Harbour", "America/Atikokan"],
  ["America/Cordoba", "America/Argentina/Cordoba"],
  ["America/Godthab", "America/Nuuk"],
  ["America/Indianapolis", "America/Indiana/Indianapolis"],
  ["America/Jujuy", "America/Argentina/Jujuy"],
  ["America/Louisville", "America/Kentucky/Louisville"],
  ["America/Mendoza", "America/Argentina/Mendoza"],
  ["Asia/Calcutta", "Asia/Kolkata"],
  ["Asia/Katmandu", "Asia/Kathmandu"],
  ["Asia/Rangoon", "Asia/Yangon"],
  ["Asia/Saigon", "Asia/Ho_Chi_Minh"],
  ["Atlantic/Faeroe", "Atlantic/Faroe"],
  ["Europe/Kiev", "Europe/Kyiv"],
  ["Pacific/Enderbury", "Pacific/Kanton"],
  ["Pacific/Ponape", "Pacific/Pohnpei"],
  ["Pacific/Truk", "Pacific/Chuuk"],
]);

const isKnown = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone }));
  } catch {
    return false;
  }
};

/** What a zone is called today: `Europe/Kiev` is `Europe/Kyiv`, unless this browser has never heard of that. */
export const nameToday = (timeZone: string): string => {
  const name = renamed.get(timeZone);
  return name !== undefined && isKnown(name) ? name : timeZone;
};

/**
 * Every time zone the browser knows, under the name it has today, with the one in use even if it does not know it. That
 * keeps its value, so that nothing changes which nobody changed, and is shown by today's name all the same.
 */
export const timeZoneOptions = (current: string): { value: string; label: string }[] => {
  const known = ["UTC", ...Intl.supportedValuesOf("timeZone")].map(nameToday);
  const others = new Set(known.filter((zone) => zone !== nameToday(current)));
  return [current, ...others]
    .map((value) => ({ value, label: nameToday(value).replaceAll("_", " ") }))
    .toSorted((one, other) => (one.label < other.label ? -1 : 1));
};
