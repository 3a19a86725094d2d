import type { Token } from "../lexis/token";
import { functionWords } from "../words/commonWords";
import { isGivenName } from "../words/givenNames";
import { alsoNames, honorifics, nameSuffixes } from "../words/nameWords";
import { wellKnownOrganizations } from "../words/organizationWords";
import { beforePerson } from "../words/slotWords";
import { prepositions } from "../words/talkWords";
import { headsThatAreNames, titleHeads, titleModifiers } from "../words/titleWords";
import { isPlainWord } from "./plainWords";

// In a text without capitals nothing says which words are names. Each of these says a little; together they say enough.

/** The words of a text, and which of those before a place were taken for names. */
export interface Guessing {
  readonly tokens: readonly Token[];
  readonly isName: readonly boolean[];
}

type Evidence = (guessing: Guessing, at: number) => number;

const lowAt = ({ tokens }: Guessing, at: number): string =>
  tokens[at]?.kind === "word" ? (tokens[at]?.low ?? "") : "";

const isGiven = (low: string): boolean => isGivenName(low);
const isUnknown = (low: string): boolean => low.length > 1 && !isPlainWord(low);
const isTitleWord = (low: string): boolean => titleHeads.has(low) || titleModifiers.has(low);

/** Whether the word before was taken for a name, with only white space between. */
const isAfterName: (guessing: Guessing, at: number) => boolean = ({ tokens, isName }, at) =>
  isName[at - 1] === true && tokens[at]?.isApart === true && tokens[at - 1]?.isPossessive === false;

const ofWord: Evidence = (guessing, at) => {
  const low = lowAt(guessing, at);
  if (isGiven(low)) return isPlainWord(low) ? 0 : 3;
  if (wellKnownOrganizations.has(low)) return 3;
  return isPlainWord(low) ? -3 : 1;
};

/** "Dana will send", and not "dana will from nypl", "dana will says". */
const isToBeDone = (next: string): boolean =>
  next !== "" && !prepositions.has(next) && !/^(?:and|or|who|is|was|has|had|[a-z]{3,}s)$/.test(next);

/** "Fiona grant", "percy grant": a word that is a family name as often, behind a given name. */
const ofFamilyName: Evidence = (guessing, at) => {
  const low = lowAt(guessing, at);
  const isDouble = alsoNames.has(low) || headsThatAreNames.has(low);
  if (!isDouble || !isAfterName(guessing, at) || guessing.isName[at - 2]) return 0;
  const next = lowAt(guessing, at + 1);
  if (/^(?:will|may)$/.test(low) && isToBeDone(next)) return 0;
  return isTitleWord(next) || /^(?:of|for|to)$/.test(next) || isName(guessing, at + 1) ? 0 : 4;
};

/** "Email dev malhotra": a word that is a given name as often, between a verb and a name. */
const ofGivenName: Evidence = (guessing, at) => {
  const low = lowAt(guessing, at);
  const isDouble = alsoNames.has(low) || headsThatAreNames.has(low) || isGiven(low);
  const before = guessing.tokens[at - 1];
  const isPlaced = !before || beforePerson.has(before.low) || /^(?:and|&|,|by)$/.test(before.low);
  return isDouble && isPlaced && isUnknown(lowAt(guessing, at + 1)) ? 4 : 0;
};

const isName = (guessing: Guessing, at: number): boolean => isUnknown(lowAt(guessing, at));

/** "Professor lionel abara", "sister mary agnes"; "my sister mary" is a relation. */
const ofHonorific: Evidence = (guessing, at) => {
  const low = lowAt(guessing, at).replace(/\.$/, "");
  const isOwned = /^(?:my|her|his|their|our|your|the|a|an)$/.test(lowAt(guessing, at - 1));
  const isTitle = isTitleWord(lowAt(guessing, at - 1));
  if (!honorifics.has(low) || isOwned || (isTitle && !/^m(?:r|rs|s|x)$|^dr$/.test(low))) return 0;
  return isName(guessing, at + 1) || isGiven(lowAt(guessing, at + 1)) ? 4 : 0;
};

/** "Sent mo the invoice": whatever word stands between what is handed over and the verb. */
const ofReceiver: Evidence = (guessing, at) => {
  const isHanded = /^(?:send|sent|give|gave|lend|lent|show|showed|owe|bring)$/.test(lowAt(guessing, at - 1));
  const isThing = /^(?:the|a|an|my|our)$/.test(lowAt(guessing, at + 1));
  return isHanded && isThing && !functionWords.has(lowAt(guessing, at)) ? 4 : 0;
};

/** "Ming-hua chen phd", "mary ann de la vega, phd"; "a phd student" is none. */
const ofSuffix: Evidence = (guessing, at) => {
  if (!nameSuffixes.has(lowAt(guessing, at).replace(/\.$/, ""))) return 0;
  const isBehind =
    isAfterName(guessing, at) || (guessing.tokens[at - 1]?.low === "," && guessing.isName[at - 2]);
  return isBehind && !/^(?:student|candidate|program|in)$/.test(lowAt(guessing, at + 1)) ? 4 : 0;
};

/** "J. t. rourke", "tyler b": a letter beside a name. */
const ofInitial: Evidence = (guessing, at) => {
  if (!/^[b-hj-z]\.?$/.test(lowAt(guessing, at))) return 0;
  const hasStop = lowAt(guessing, at).endsWith(".") || guessing.tokens[at + 1]?.low === ".";
  return isAfterName(guessing, at) || hasStop ? 4 : 0;
};

/** "Firmware engineer", "rights manager" where an item begins: what a title begins with. */
const ofTitle: Evidence = (guessing, at) => {
  const before = guessing.tokens[at - 1];
  const isItem =
    before?.kind === "mark" || /^(?:a|an|the|as|is|our|my|their|her|his)$/.test(before?.low ?? "");
  const isKnown = isGiven(lowAt(guessing, at)) || wellKnownOrganizations.has(lowAt(guessing, at));
  return isItem && !isKnown && isTitleWord(lowAt(guessing, at + 1)) ? -2 : 0;
};

/** "The vendor booth", "the farmers market": a thing. */
const ofThing: Evidence = (guessing, at) => {
  const isKnown = isGiven(lowAt(guessing, at)) || wellKnownOrganizations.has(lowAt(guessing, at));
  const isLed = /^(?:the|a|an|my|our|their|his|her|this|that|some)$/.test(lowAt(guessing, at - 1));
  return isLed && !isKnown && things.has(lowAt(guessing, at + 1)) ? -2 : 0;
};
const things: ReadonlySet<string> = new Set(
  "booth table market machine office desk stand line room counter corner paper article papers list file link doc deck slides notes report form card number job role position".split(
    " ",
  ),
);

const all: readonly Evidence[] = [
  ofWord,
  ofFamilyName,
  ofGivenName,
  ofHonorific,
  ofSuffix,
  ofInitial,
  ofReceiver,
  ofTitle,
  ofThing,
];

/** How much says that a word is a name, or of one: above 0 more than against it. */
export const nameEvidence = (guessing: Guessing, at: number): number =>
  all.reduce((sum, evidence) => sum + evidence(guessing, at), 0);
