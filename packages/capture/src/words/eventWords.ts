import { wordSet } from "./wordSet";

/** What else one says of an occasion with which a note begins: "Ocean Tech Forum, so far: …", "Pitch Night in Tartu". */
export const behindOccasions = wordSet("in at with w/ so recap was done y'day yday ytd debrief over");

/** Occasions that are as often an appointment of two: "client dinner with Dana". */
export const appointments = wordSet(
  "dinner lunch luncheon breakfast brunch meeting meetings session talk lecture drinks supper interview consultation call tour visit training lesson",
);

/** Words that make what they stand in an occasion. */
export const eventWords = wordSet(
  "conference conf conf. summit meetup meet-up meetups reception expo convention workshop symposium congress congres congreso kongress tagung jornadas forum festival fest hackathon mixer gala webinar seminar colloquium unconference roundtable retreat bootcamp symposia congresso kongress fair salon jamboree masterclass annual midwinter biennale biennial keynote hackday fayre fete fundraiser agm baraza messe salone feria foire regatta tournament symposion vernissage colloque encontro encuentro rencontre rencontres treffen stammtisch borrel mahotsav kermesse feira fiera championships championship hacknight offsite off-site faire marathon triathlon regionals nationals",
);

/** Those of the next that do so with a capital too; "House" and "Games" are as often the end of a firm's name. */
export const capitalEventWords = wordSet(
  "week day days night nights weekend party dinner awards meeting talks panel exhibition ceremony launch luncheon breakfast meetings gathering reunion track bbq drinks hour con market",
);

/** Where somebody belongs rather than was: "from the sailing club", "EMT class: …". */
export const gatherings = wordSet("clinic club class course camp team games training");

/** Words that do so only after a name or another word: "alumni dinner", "demo day". */
export const weakEventWords = wordSet(
  "dinner lunch luncheon breakfast brunch party day days night nights week weekend drinks happy_hour hour event events social panel session talk talks lecture training course class camp tour awards award wedding launch opening exhibition show con world live meeting meetings gathering get-together reunion picnic bbq barbecue ceremony showcase pitch poster posters track afterparty after-party supper clinic evening preview view consultation jam service festive open-day crawl networking hangout club games ball swap planting banquet carnival pageant auction premiere cookout potluck derby parade procession rally cleanup clean-up quiz ceilidh comp w/s recital concert gig tasting parkrun",
);
