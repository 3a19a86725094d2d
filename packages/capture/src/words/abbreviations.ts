import { wordSet } from "./wordSet";

/** Words that a full stop belongs to, so that no sentence ends there. */
export const abbreviations = wordSet(
  "cllr insp supt cpl msgr smt atty mudr mvdr judr phdr hr dott engr ing mag lic arq dipl dra sra srta dr prof mr mrs ms mx st sr jr rev fr hon sen rep gov gen col capt lt sgt mme mlle esq messrs",
  "inc ltd co corp llc univ dept inst assoc bros dir mgr asst assn natl intl",
  "rec tel ext ph approx vs eg ie no vol ave blvd jan feb mar apr jun jul aug sep sept oct nov dec",
);

/** Those that end a sentence as often as not. */
export const endsEitherWay = wordSet(
  "co no st inc ltd corp llc jr sr esq ext dept univ bros jan feb mar apr jun jul aug sep sept oct nov dec vol ave blvd",
);

/** Words that begin a sentence of a note, so that a stop before them ended one. */
export const startsSentence = wordSet(
  "met meet call email send share thank ping follow connect check text write add introduce intro ask remind invite schedule book set get give touch reach catch visit lunch coffee zoom dinner she he they she's he's they're she'll he'll i i'll we need no nothing next also then wants has had works runs talked spoke great nice her his their the this it and told said says is was",
);
