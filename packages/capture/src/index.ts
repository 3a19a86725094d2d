export { parseDayWords } from "./dayWords";
