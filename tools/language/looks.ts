// How a string looks tells mostly whether it is written for people.

export const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll(/\{\d+\}/g, " "));

/** Classes of CSS have dashes and colons where no sentence has them. */
export const isClassNames = (text: string): boolean =>
  text.split(/\s+/).every((word) => /^[a-z0-9!@*&[\]()>._:/%#,='"+~-]*$/.test(word)) &&
  /(?:^|\s)-?[a-z0-9]+(?:-[a-z0-9[]|:)/.test(text);

/** An address of the web or of a file, or a route of the API. */
export const isAddress = (text: string): boolean =>
  /^(?:[/?#]|\.{0,2}\/|\.[a-z]|https?:|mailto:|tel:|[A-Z]+ \/)/.test(text) || /^[^\s/]+\/[^\s]*$/.test(text);

/** A selector of CSS or a media query, or the source of a regular expression. */
const isPattern = (text: string): boolean => /^\[[\w-]+[\]=~^$*]|^:[a-z-]+\(|^\([\w-]+:|\\[bdsw]/.test(text);
const isIdentifier = (text: string): boolean => /^[\w.:+-]+$/.test(text) && !/^[A-Z][a-z]+$/.test(text);

/** Whether a string is a sentence or a word with a capital letter. */
export const isSentence = (text: string): boolean =>
  hasLetters(text) &&
  !isAddress(text) &&
  !isPattern(text) &&
  !isIdentifier(text.trim()) &&
  !isClassNames(text);
