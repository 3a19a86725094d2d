// Words for days alone, without the grammar of notes, which is twenty times as large: for a field that holds a day.
export { parseDayWords } from "./dayWords";
export { isDayFirst } from "./dayOrder";
export { eitherPastDay, parsePastDayWords } from "./dayWordsPast";
export { findMoment, parseMeetingWords, parseMomentWords } from "./momentWords";
