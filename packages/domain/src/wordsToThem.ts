/** What one tells oneself to do. Set as patterns are, so that no language puts other words in their place. */
const deeds = new Set(
  /add agree answer arrange ask attach be book bring call catch check confirm congratulate connect email explain find follow forward get give go invite introduce keep let look mail make meet mention message name nudge offer pass phone plan prepare propose reach read remember remind reply say see send set share show speak suggest talk tell thank text try use visit wish write/.source.split(
    " ",
  ),
);
const joining = new Set(/and then but or/.source.split(" "));
const between = new Set(/then also/.source.split(" "));

const isDeed = (word: string | undefined): boolean => word !== undefined && deeds.has(word.toLowerCase());

/** Without the instruction to oneself that follows: "the time, and name one thing" is "the time", "Maya and thank her" is "Maya". */
const withoutFurther = (words: readonly string[]): string => {
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      joining.has(word) &&
      isDeed(words[between.has(words[index + 1] ?? "") ? index + 2 : index + 1]),
  );
  return at < 0 ? words.join(" ") : words.slice(0, at).join(" ").replace(/,$/u, "");
};

/**
 * What a letter cannot say after the step: whether and when it is to be done, cut words, further sentences, what is still to be
 * looked up. A list alone goes on behind a comma: "the map, and the plan".
 */
const uncertain =
  /…|[?!;:()[\]{}]|[.] | [–—-] |, (?:and|then|but|or|if|once)\b(?! (?:the|an?|my|our|your|some|two|three)\b)|\b(?:if|once|unless|until|till|as soon as|because|one last time|again|today|tonight|tomorrow|where we met|who sent)\b|\b(?:next|this) (?:week|month|year)\b|\bby (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;

/** Somebody of whom a letter would have to know who it is. */
const ofSomebody = /\b(?:her|hers|herself|him|his|himself|she|he|they|them|their|theirs|themselves)\b/iu;

/** "for pointing you to Aiko", "the letter to you": where "you" is certainly "me". */
const youAsObject =
  /(?<=(?:\p{L}ing|\b(?:to|for|with|of|about|from|by|at|send|give|show|tell|lend|bring|call|help|introduce|connect|meet|let)) )you(?=$|[.,]| (?:to|at|with|for|in|into|on|up|down|out|over|by|from|through|around|and|the|an?|some|my|your|how|know)\b)/giu;

/** A step calls whoever does it "you"; null where it is not certain how a letter says that. */
const fromMe = (words: string): string | null => {
  const told = words
    .replaceAll(/\byourself\b/giu, "myself")
    .replaceAll(/\byours\b/giu, "mine")
    .replaceAll(youAsObject, "me")
    .replaceAll(/\byour\b/giu, "my");
  return /\byou\b/iu.test(told) ? null : told;
};

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]/u, "").replace(/[^\p{L}\p{N}]$/u, "");

/** "Dana's talk" and "her talk" are "your talk"; null where they are spoken of in another way, or somebody else is. */
const toYou = (words: string, names: readonly string[]): string | null => {
  const called = new Set(names.flatMap((name) => name.split(" ")).map(bare));
  const told = words.split(" ").map((word) => {
    const [, owner] = /^(.+)['’]s$/u.exec(word) ?? [];
    return owner !== undefined && called.has(owner) ? "your" : word;
  });
  if (told.some((word) => called.has(bare(word)))) return null;
  const toThem = told.join(" ").replace(/^(?:her|his|their) /iu, "your ");
  return ofSomebody.test(toThem) ? null : toThem;
};

/**
 * Words of a step as they are told to the person it is about; null where they are not certain to read right, and then they
 * are left out. "pointing you to Aiko" is "pointing me to Aiko", "her internship" is "your internship", "the time, and name one
 * thing you took away" is "the time", and "what you did with the advice" is nothing that a letter can say.
 */
export const wordsToThem = (words: string, names: readonly string[]): string | null => {
  const one = withoutFurther(words.split(/\s/u).filter(Boolean));
  const told = one === "" || uncertain.test(one) ? null : fromMe(one);
  return told === null ? null : toYou(told, names);
};

/** The same of what is to be done, to follow "would you have a moment to": "Send you the slides" is "send me the slides". */
export const deedToThem = (words: string, names: readonly string[]): string | null => {
  const deed = words.trim().replace(/[.]$/u, "");
  return isDeed(deed.split(" ")[0]) ? wordsToThem(deed.charAt(0).toLowerCase() + deed.slice(1), names) : null;
};
