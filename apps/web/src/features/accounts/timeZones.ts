/** Every time zone the browser knows, with the one in use even if it does not know it. */
export const timeZoneOptions = (current: string): { value: string; label: string }[] =>
  [...new Set([current, "UTC", ...Intl.supportedValuesOf("timeZone")])]
    .toSorted()
    .map((value) => ({ value, label: value.replaceAll("_", " ") }));
