import type { CapturedPromise } from "../captureDraft";
import type { Reading } from "../people/reading";
import type { FoundPromise } from "../relations/readPromises";
import type { Unit } from "../relations/units";
import { functionWords, verbs } from "../words/commonWords";
import { meetingNouns } from "../words/actWords";
import { inIng } from "./inIng";
import { typedWords } from "./describeAct";
import { spanOf } from "./spanOf";

const longest = 160;

/** "Send me the slides by" is to send the slides; "let me know" stays. */
const withoutMe = (words: string): string =>
  words
    .replace(/(?<!\blet )\b(?:me|us) (?=\p{L})/iu, "")
    .replace(/(?<!\s)\s+(?:by|on|in|at|before|until|to|with|and|for)$/i, "")
    .trim();

/** "CALL ME": words that everybody knows are said no louder than others. */
const withoutShouting = (words: string): string =>
  /^\p{Lu}{2,}\b/u.test(words)
    ? words.replace(/\p{Lu}{2,}/gu, (word) => {
        const low = word.toLowerCase();
        return functionWords.has(low) || verbs.has(low) ? low : word;
      })
    : words;

/** What somebody was invited to, days and all: "lunch next week"; "speak at our meetup" is speaking there. */
const toWhat = (
  reading: Reading,
  units: readonly Unit[],
  what: NonNullable<FoundPromise["what"]>,
): string => {
  const [first] = what;
  const words = what.map(({ from, to }) => typedWords(reading, units, from, to, true)).join(" ");
  const isDone = units[(first?.from ?? 0) - 1]?.low === "to" && verbs.has(units[first?.from ?? 0]?.low ?? "");
  return isDone && first && !meetingNouns.has(units[first.from]?.low ?? "")
    ? words.replace(/^\p{L}+/u, inIng)
    : words;
};

/** What others are to do, in words that follow "Dana is to"; each once. */
export const promisesOf = (
  reading: Reading,
  units: readonly Unit[],
  promises: readonly FoundPromise[],
  place: ReadonlyMap<number, number>,
): CapturedPromise[] =>
  promises.flatMap((promise) => {
    const person = place.get(promise.person);
    const { from, to, verb, dueOn, dayAt, what } = promise;
    const said = what
      ? toWhat(reading, units, what)
      : withoutMe(withoutShouting(typedWords(reading, units, from, to)));
    const words = (promise.words ?? said).slice(0, longest);
    if (person === undefined || (!/\p{L}{2}/u.test(words) && verb === null)) return [];
    const spans = [spanOf(reading.note, units, from, dayAt !== null && dayAt > from ? dayAt : to)];
    if (dayAt !== null) spans.push(spanOf(reading.note, units, dayAt, dayAt + 1));
    return [{ person, what: verb === null ? words : `${verb} ${words}`.trim(), dueOn, spans }];
  });
