import { firstName } from "./firstName";

const wholeWord = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u");

/**
 * What is to be done, with the person's whole name where it says the first one: "Call Sam about the posts" of Sam Okafor is
 * "Call Sam Okafor about the posts". As it is where the whole name stands there; null where it does not name the person at all.
 */
export const withFullName = (what: string, name: string): string | null => {
  if (what.includes(name)) return what;
  const first = firstName(name);
  // Steps of earlier versions say "Dr. Grace" of Dr. Grace Lin.
  const titled = name.trim().slice(0, name.trim().indexOf(first) + first.length);
  const calls = [titled, first];
  const found = calls.find((call) => call !== "" && wholeWord(call).test(what));
  return found === undefined ? null : what.replace(wholeWord(found), () => name);
};
