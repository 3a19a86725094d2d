import { wordSet } from "./wordSet";

/** Words that a full stop belongs to, so that no sentence ends there. */
export const abbreviations = wordSet(
  "dr prof mr mrs ms mx st sr jr rev fr hon sen rep gov gen col capt lt sgt mme mlle esq messrs",
  "inc ltd co corp llc univ dept inst assoc bros dir mgr asst assn natl intl",
  "tel ext ph approx vs eg ie no vol ave blvd jan feb mar apr jun jul aug sep sept oct nov dec",
);

/** Abbreviations of days: a stop after them ends the sentence as often as not. */
export const endsEitherWay = wordSet("co no st inc ltd corp llc jr sr esq ext dept univ");
