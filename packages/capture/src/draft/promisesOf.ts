import type { CapturedPromise } from "../captureDraft";
import type { Reading } from "../people/reading";
import type { FoundPromise } from "../relations/readPromises";
import type { Unit } from "../relations/units";
import { typedWords } from "./describeAct";
import { spanOf } from "./spanOf";

const longest = 160;

/** "Send me the slides by" is to send the slides; "let me know" stays. */
const withoutMe = (words: string): string =>
  words
    .replace(/(?<!\blet )\b(?:me|us) (?=\p{L})/iu, "")
    .replace(/(?<!\s)\s+(?:by|on|in|at|before|until|to|with|and|for)$/i, "")
    .trim();

/** What others are to do, in words that follow "Dana is to"; each once. */
export const promisesOf = (
  reading: Reading,
  units: readonly Unit[],
  promises: readonly FoundPromise[],
  place: ReadonlyMap<number, number>,
): CapturedPromise[] =>
  promises.flatMap((promise) => {
    const person = place.get(promise.person);
    const { from, to, isThing, dueOn, dayAt } = promise;
    const words = withoutMe(typedWords(reading, units, from, to)).slice(0, longest);
    if (person === undefined || !/\p{L}{2}/u.test(words)) return [];
    const spans = [spanOf(reading.note, units, from, dayAt !== null && dayAt > from ? dayAt : to)];
    if (dayAt !== null) spans.push(spanOf(reading.note, units, dayAt, dayAt + 1));
    return [{ person, what: isThing ? `give ${words}` : words, dueOn, spans }];
  });
