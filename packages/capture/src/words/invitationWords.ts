import { wordSet } from "./wordSet";

/** What is said of having invited somebody. */
export const invitationWords = {
  /** "Offered Sam lunch", "proposed a walk to Ines": with the noun of what two would do. */
  proposing: wordSet("offered proposed suggested"),
  /** Before what somebody was invited to. */
  leads: wordSet("to for onto over along round out up"),
  /** Said before such a noun: "for a quick coffee". */
  small: wordSet("a an the our some my quick short brief working casual early late virtual business"),
  /** Nouns that are verbs as well: "asked her to call". */
  alsoVerbs: wordSet(
    "call visit talk meet walk time demo interview tour chat screen practice video phone ring",
  ),
} as const;

/** What is said of an answer to an invitation. */
export const answerWords = {
  /** By these it is told: "he said Thursday", "she can do Friday", "works for her: Monday". */
  tells: wordSet(
    "said says suggested suggests proposed proposes can could picked picks chose prefers works suits free available agreed agrees accepted accepts confirmed confirms offered offers yes yep yeah wants replied answered",
  ),
  /** These tell of a meeting though none was named. */
  agrees: wordSet("can could works suits free available"),
  /** Taken, though no day is said. */
  accepts: wordSet("yes yep yeah accepted accepts agreed agrees confirmed confirms coming"),
  denies: wordSet(
    "no not can't cannot couldn't won't doesn't don't isn't declined declines passed busy unable",
  ),
  /** "No answer yet", "has not replied": there is none. */
  silence: wordSet("answer reply response word news yet heard replied answered responded sure"),
  /** What else stands in one. */
  small: wordSet(
    "a an and the that it it's its on at for to with in up by from best better fine good great ok okay sure perfect happy glad would will is are was 's 'd 'll love loves like likes make do come meet back either just only then so thinks maybe me us i him them her",
  ),
} as const;
