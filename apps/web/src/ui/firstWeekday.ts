// Browsers that do not know yet how a region starts its week fall back on this.
const sundayRegions = new Set("US CA MX BR JP KR TW HK IL IN ZA AU PH TH SG CO PE VE AR".split(" "));

/** The ISO weekday a locale starts its week on: 7 (Sunday) for en-US, 1 (Monday) for de-DE. */
export const firstWeekday = (locale: string): number => {
  const known = new Intl.Locale(locale).maximize();
  if ("getWeekInfo" in known && typeof known.getWeekInfo === "function") {
    const info: unknown = known.getWeekInfo();
    if (
      typeof info === "object" &&
      info !== null &&
      "firstDay" in info &&
      typeof info.firstDay === "number"
    ) {
      return info.firstDay;
    }
  }
  return known.region && sundayRegions.has(known.region) ? 7 : 1;
};
