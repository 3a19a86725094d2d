// Where in the source texts for people stand, and where nothing is for them.

/** Attributes and keys whose words no one reads. */
export const isCodeKey = (key: string): boolean =>
  /^(?:class(?:Name|Names)?|id|key|type|role|href|to|rel|d|viewBox|style|htmlFor|method|action|kind|keys|kbd|typed|variant|tone|autoComplete|inputMode|aria-(?:keyshortcuts|live|haspopup|autocomplete|controls|labelledby|describedby)|data-.*|.*Class(?:Name)?)$/.test(
    key,
  );

/** What `Intl` is told. */
export const isIntlOption = (key: string): boolean =>
  /^(?:dateStyle|timeStyle|weekday|era|year|month|day|hour|minute|second|timeZone(?:Name)?|style|unit|notation|numeric|hourCycle|calendar|type)$/.test(
    key,
  );

/** Attributes and keys of the screens that are read whatever stands there, a small word included. */
export const isScreenKey = (key: string): boolean =>
  /^(?:title|label|aria-label|ariaLabel|placeholder|hint|alt|emptyText|caption|description|heading|sub|noun)$/.test(
    key,
  );

/** Keys of the server and of the rules that hold texts; most strings there are code. */
export const isTextKey = (key: string): boolean =>
  /^(?:what|why|name|subject|body|title|message|label|about|error)$/.test(key);

/** Functions that take texts, some of them after a first argument that is none. */
const textArguments: Readonly<Record<string, number>> = {
  plural: 0,
  notFound: 0,
  Problem: 1,
  StoppedPartWay: 1,
  RefusedArchive: 0,
  refused: 0,
  invalidField: 1,
  min: 1,
  max: 1,
  regex: 1,
  refine: 1,
};
export const takesText = (callee: string, at: number): boolean =>
  Object.hasOwn(textArguments, callee) && at >= (textArguments[callee] ?? 0);

/** Functions whose strings steer the program; what is parsed is in English, as `packages/capture` reads it. */
export const takesCode = (callee: string): boolean =>
  /^(?:cx|URL|Worker|parse|parseDay|parseFutureDay|get|post|put|patch|call|querySelector(?:All)?|closest|matches|addEventListener|removeEventListener|dispatchEvent|createElement|getAttribute|setAttribute|startsWith|endsWith|includes|indexOf|has|split|test|Set|Map|Error|TypeError|RangeError|DateTimeFormat|PluralRules|ListFormat|Symbol)$/.test(
    callee,
  );

/** Files of words alone: each string in them is read. The contract's own words are those of the API. */
export const isFileOfWords = (path: string): boolean =>
  /(?:^|\/)(?:words|describe[A-Z]\w*|format[A-Z]\w*|(?!read|day|useDay|normalise)\w+Words)\.tsx?$/.test(
    path,
  ) && !/packages\/contract\/src\/(?:words|searchWords)\.ts$/.test(path);

/** On the screens nearly every string with words in it is for people. */
export const isScreen = (path: string): boolean => path.includes("apps/web/");

/** In the rules, too; on the server it may be SQL, a header or a line of the log. */
export const isMostlyTexts = (path: string): boolean => isScreen(path) || path.includes("packages/domain/");
