import type { Channel } from "@followthrough/contract";
import { wordSet } from "./wordSet";

const channelsOf = (
  lists: readonly (readonly [Channel, ReadonlySet<string>])[],
): ReadonlyMap<string, Channel> =>
  new Map(lists.flatMap(([channel, words]) => [...words].map((word) => [word, channel] as const)));

/** What somebody did who reached somebody else, by the channel. */
export const reaching = channelsOf([
  ["video", wordSet("zoomed facetimed skyped")],
  ["call", wordSet("phoned called rang telephoned voicemailed")],
  ["email", wordSet("emailed e-mailed wrote")],
  ["other", wordSet("replied")],
  ["message", wordSet("texted whatsapped dmed dm'd messaged")],
]);

/** Nouns of an exchange by its channel; each alone is no exchange: "leads two teams", "opened a tea shop". */
export const exchanges = channelsOf([
  ["video", wordSet("zoom teams facetime skype webex video")],
  ["call", wordSet("phone call voicemail")],
  ["coffee", wordSet("coffee lunch breakfast brunch dinner drinks tea beer beers")],
  ["email", wordSet("email e-mail letter")],
  ["message", wordSet("text whatsapp sms dm message msg")],
  ["other", wordSet("chat conversation convo talk discussion catch-up catchup interview meeting screen")],
]);

/** What is done together by talking. */
export const talking = wordSet(
  "talked spoke spoken chatted chatting discussed interviewed met caught reconnected",
);

/** Verbs of speech that need no listener in the sentence: "said", "asked". */
export const saying = wordSet(
  "says said suggested suggests recommended recommends mentioned mentions thinks asked",
);

/** What somebody does to the one they talk with: with none such, others were told. */
export const telling = wordSet("told tells introduced gave put");

/** Something was not, or only might have been. */
export const undone = wordSet(
  "never not without cannot neither nor hardly unable unsure doubt doubtful wish wished hope hoped hoping wanted meant planned intended forgot failed missed tried supposed nearly almost maybe perhaps possibly if whether unless wonder wondering",
);

/** An exchange that somebody would like, or ought to have: "wants to have a call", "would be nice to have coffee". */
export const wishing = wordSet(
  "want wants would 'd could should shall may might must can will 'll offers offered suggests suggested proposes proposed asks asked invites invited likes love needs need",
);

/** After these a noun says something was called off. */
export const calledOff = wordSet("cancelled canceled postponed rescheduled off didn't never fell");

export const prepositions = wordSet(
  "at @ on in about for from with w/ via to of by re over during after before near outside inside around through until since between beside",
);

/** They stand between a subject and what it does, and say nothing of either. */
export const between = wordSet(
  "it it's just also finally already then later again recently actually briefly only even still ever both so too today have has had 've i've did do does got get gotten getting to was were is are am been be being chance afterwards afterward eventually once twice there here off up out down back along never not sure great good nice lovely wonderful random quick long brief impromptu excellent fun would could should might may must 'd 'll will",
);

export const determiners = wordSet("a an the my our your his her their");

/** What people do or are that tells neither of a meeting nor of who they are to somebody who just met them. */
export const newsVerbs = wordSet(
  "got left went took became won lost wrote spoke began sold bought passed had made died broke",
);

/** Verbs in -ed that introduce somebody, or that were done toward the one who writes. */
export const notNews = wordSet(
  "interested based focused excited trained located worked joined started founded cofounded co-founded wanted needed offered promised agreed liked loved hoped asked mentioned suggested recommended stopped dropped pointed referred shared studied managed used advised urged invited hooked steered directed handed forwarded connected seemed reached replied answered thanked showed",
);
