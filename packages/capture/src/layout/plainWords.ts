import { choreThings, choreVerbs, nounLikeVerbs, tellingVerbs } from "../words/choreWords";
import { commonWords, neverNames } from "../words/commonWords";
import { dayEnds, dayStarts } from "../words/dayTokens";
import { everydayWords } from "../words/everydayWords";
import { capitalEventWords, eventWords, weakEventWords } from "../words/eventWords";
import { particles, relations, unnamedPeople } from "../words/nameWords";
import { organizationWords, plainPlaces, tools } from "../words/organizationWords";
import { beforeToPerson, subjectVerbs } from "../words/slotWords";
import { callingEndings, fields, titleHeads, titleModifiers } from "../words/titleWords";

const lists: readonly ReadonlySet<string>[] = [
  commonWords,
  neverNames,
  dayStarts,
  dayEnds,
  everydayWords,
  eventWords,
  weakEventWords,
  capitalEventWords,
  organizationWords,
  plainPlaces,
  tools,
  particles,
  relations,
  unnamedPeople,
  beforeToPerson,
  subjectVerbs,
  fields,
  titleHeads,
  titleModifiers,
  choreThings,
  choreVerbs,
  nounLikeVerbs,
  tellingVerbs,
];

/** Endings of words, and hardly of names. */
const endings = /(?:ing|ed|ly|tion|tions|ment|ments|ness|ity|ive|ous|able|ism|ful|less|ship|ings)$/;

const listed: ReadonlySet<string> = new Set(lists.flatMap((words) => [...words]));

/** Whether a word is among the words of the language that are known here. */
export const isListed = (low: string): boolean => listed.has(low);

/** "Coaches", "candidates", "boxes": more of a word, or what somebody does. */
const isFormOf = (low: string): boolean =>
  low.length > 4 &&
  low.endsWith("s") &&
  (isListed(low.slice(0, -1)) || (low.endsWith("es") && isListed(low.slice(0, -2))));

/** Whether a word is one of the language as far as it is known here, and so no name unless more says that it is. */
export const isPlainWord = (low: string): boolean =>
  isListed(low) || isFormOf(low) || endings.test(low) || callingEndings.test(low);
