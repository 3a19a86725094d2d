import { phrasesByFirst } from "./phrases";
import { wordSet } from "./wordSet";

// Words of what is to be done for or with nobody. Only verbs as one tells them to oneself: "bought" and "buying" tell of
// something else. Small on purpose, since a step made of a remark is worse than none.

/** Verbs that are hardly anything else where a sentence begins with them. */
export const choreVerbs = wordSet(
  "buy renew prepare prep finish finalize finalise submit write rewrite read reread bring pay get apply register enroll enrol rsvp rehearse cancel install learn make fix pack unpack choose pick decide add remove delete download upload fill clean tidy sort organize organise collect gather compile edit proofread translate publish create build collate compare memorize memorise brainstorm outline summarize summarise transcribe digitize digitise archive scan sell borrow rent reserve repair replace refresh refill polish iron wash find search investigate explore verify confirm reconfirm extend sign log enter mail ship send return redo retake revise update prepay withdraw transfer deposit subscribe unsubscribe join",
);

/** Verbs that are nouns as often: only before what is done with them ("book a train", "print flyers") do they tell to do it. */
export const nounLikeVerbs = wordSet(
  "complete claim book order print review design draft plan practice practise check schedule file post test study report work copy charge format list map name note number label present record request ship shop stock track train upgrade visit view watch use try research update share take give put set do look start back turn hand drop go cut",
);

/** With a verb before them they make another verb: "sign up", "look into". */
export const choreParticles = wordSet("up out in into down off over through back together on for at to with");

/** Verbs that reach somebody: only an office or a shop is nobody. */
export const reachVerbs = wordSet(
  "call phone ring email e-mail mail write text message thank ask tell contact ping invite introduce congratulate remind answer visit interview nudge chase",
);

/** What is done with somebody, named or not. */
export const companyVerbs = wordSet(
  "meet see talk speak chat discuss introduce connect follow catch reach touch grab have reconnect sync circle hang join_forces",
);

/** Not done, but the case: "I have to be there", "need to think", "want to know". */
export const stativeVerbs = wordSet(
  "be have know think feel seem stay live own want need like love hope wish believe understand mean belong cost matter say hear see remember forget worry wait sleep leave run work admit note stop",
);

/** Said with somebody, whoever it is. */
export const meetings = wordSet(
  "coffee coffees lunch dinner breakfast brunch drinks drink tea beer beers meeting meetings call calls zoom chat chats interview interviews catch-up catchup 1:1 one-on-one",
);

/** Things that such notes are about; before them a word that is a noun as often is a verb. */
export const choreThings = wordSet(
  "train trains flight flights hotel hostel room rooms table ticket tickets seat seats taxi car cards card badge badges flyer flyers leaflets poster posters banner slides deck cv resume résumé portfolio site website homepage profile abstract abstracts proposal proposals paper papers bio notes forms application applications expenses expense invoice invoices receipts passport visa membership registration fees tax taxes email emails inbox calendar bookshelf books stickers handouts handout labels copies photos headshots report reports draft drafts manuscript thesis grant budget agenda itinerary travel trip accommodation parking stamps envelopes",
);

/** Before a thing: what follows is what something is done with. */
export const determiners = wordSet(
  "a an the my our some this these those all both any more new another every each its own enough extra",
);

/** What tells of something instead of telling to do it. */
export const tellingVerbs = wordSet(
  "meets is are was were am be been has had have's isn't aren't wasn't weren't it's that's will would could can can't won't did didn't does doesn't went goes came comes started starts begins began ends ended expires costs cost took takes looks looked seems seemed feels felt says said told means meant closes closed opens opened leaves left works worked runs ran needs wants",
);

/** After these another clause may tell what it will: "before it is full". */
export const clauseWords = wordSet(
  "that which who if when before after until till while because since so as whether where what how unless once for",
);

/** Somebody who was not named: nothing of theirs is mine alone. */
export const otherPeople = wordSet(
  "he she him her his hers they them their theirs he's she's they're he'll she'll they'll himself herself themselves em 'em me us someone somebody everyone everybody anyone anybody you your",
);

/** Words that nothing changes by, first or last in such a sentence. */
export const fillers = wordSet(
  "also and then please pls plz just so ok okay oh first next finally lastly really definitely probably quickly still soon later again asap too plus & + hey right now well",
);
export const lastFillers = wordSet("please pls plz too also then thanks well");

/** Labels of what is to be done, before a colon or a dash. */
export const labels = wordSet(
  "todo to-do todos to-dos task tasks reminder reminders action actions errand errands chore chores memo",
);

/** Before a verb. */
export const leadsToVerb = phrasesByFirst(
  "remind me to|reminder to|remember to|don't forget to|dont forget to|do not forget to|make sure to|be sure to|need to|i need to|we need to|have to|i have to|we have to|got to|i've got to|i got to|we've got to|gotta|i gotta|must|i must|we must|should|i should|we should|ought to|i ought to|i'll|i will|we'll|we will|going to|i'm going to|i am going to|we're going to|gonna|i'm gonna|let's|lets|time to|i plan to|plan to|planning to|i'm planning to|i promised to|i promised myself to",
);
/** Before a verb too, but only a day makes more of it than a wish. */
export const leadsToWish = phrasesByFirst(
  "want to|i want to|we want to|i'd like to|i would like to|we'd like to|hope to|i hope to|wanna|i wanna",
);
/** Before a thing. */
export const leadsToThing = phrasesByFirst(
  "remind me about|remind me of|reminder about|don't forget|dont forget|do not forget",
);
/** Before anything at all, with a colon or a dash. */
export const labelPhrases = phrasesByFirst("note to self|to do|action item|next step|next steps");
