import { firstName } from "./firstName";

const wholeWord = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u");

/**
 * The text of a step with the person's full name in place of the first name: "Call Sam about the posts" for Sam
 * Okafor becomes "Call Sam Okafor about the posts". Unchanged if the full name is there; null if it does not name the
 * person.
 */
export const withFullName = (what: string, name: string): string | null => {
  if (what.includes(name)) return what;
  const first = firstName(name);
  const words = name.trim().split(/\s+/);
  // Steps of earlier versions say "Dr. Grace" of Dr. Grace Lin, "Lee" of Dr. Lee and "Robert" of Robert "Bob" Smith.
  const titled = name.trim().slice(0, name.trim().indexOf(first) + first.length);
  const earlier = words.find((word) => !/^(?:dr|prof|mr|mrs|ms|mx)\.?$/i.test(word)) ?? "";
  const calls = [titled, first, earlier];
  const found = calls.find((call) => call !== "" && wholeWord(call).test(what));
  return found === undefined ? null : what.replace(wholeWord(found), () => name);
};
