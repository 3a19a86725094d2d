export { parseDayWords } from "./dayWords";
export { parsePastDayWords } from "./dayWordsPast";
