import { nameSuffixes as suffixes, titles, titlesWithStop } from "@followthrough/domain/nameTitles";
import { foldWord } from "../lexis/foldWord";
import { wordSet } from "./wordSet";

/** Said before a name and kept in it, beside those that every name may have. */
const honorificsOfNotes =
  "lady lord fr father sister brother judge justice senator governor ambassador captain colonel general lieutenant major elder coach deacon bishop apostle prophet evangelist sheikh haji hajji hajah dean aunt auntie aunty uncle grandma grandpa mama papa baba tata bu ibu pak bapak bapa cik encik puan tuan mzee mwalimu tante onkel tio tia tío tía emeritus prov mons monsignor brigadier sheriff atty barrister mudr mvdr judr mgr hr phdr cllr insp supt cpl msgr shri smt sri ustad";

export const honorifics: ReadonlySet<string> = new Set(
  [titles, titlesWithStop, honorificsOfNotes].flatMap((list) => list.split(" ").map(foldWord)),
);
/** Titles only with their full stop: without it they are given names, or nothing. */
export const needStop = wordSet("col ing mag sig lic arq dipl m d sr hr mgr");

/** Those that are usual without a stop and in small letters too. */
export const surelyHonorific = wordSet("dr dr. prof prof. mr mr. mrs mrs. ms ms. mx mx.");

/** Said after a name and kept in it. */
export const nameSuffixes = wordSet(
  suffixes,
  "ph.d m.d m.a j.d dphil llm pmp frs fcca mrics frics fnivs riba aia faia cfp cissp pgce chb mbchb frcs frcp mrcp fnmt msw lcsw",
);

/** Small words within a family name. */
export const particles = wordSet(
  "de da do dos das del della delle di du la le las los van von der den ten ter te vander bin binti bte bt ibn bint al el abu ben y e zu zur af av st saint ap mac",
);

/** People by what they are to somebody; the name follows. */
export const relations = wordSet(
  "brother-in-law sister-in-law mother-in-law father-in-law son-in-law daughter-in-law aunt stepson stepdaughter godfather godmother godson goddaughter grandson granddaughter grandfather grandmother boss manager supervisor colleague coworker co-worker friend buddy pal mentor mentee wife husband spouse sister brother cousin uncle aunt neighbor neighbour teammate classmate roommate flatmate assistant counterpart successor predecessor contact cofounder co-founder son daughter mother father mom mum mam nan gran granny dad niece nephew girlfriend boyfriend fiance fiancee partner acquaintance report lead intern student advisor adviser professor teacher landlord",
);

/** Words that say somebody who has no name here. */
export const unnamedPeople = wordSet(
  "someone somebody everyone everybody people colleague coworker co-worker boss friend manager guy woman man person lady girl folks team recruiter professor advisor neighbor they cousin uncle aunt sister brother wife husband mom dad teacher classmate mentor roommate hr recruiters contact speaker librarian organizer bartender host panelist client customer",
);

export const shePronouns = wordSet("she she'll she's she'd her hers herself");
export const hePronouns = wordSet("he he'll he's he'd him his himself");
export const theyPronouns = wordSet("they they'll they're they'd they've them their theirs em 'em");
export const wholeGroup = wordSet("both all everyone everybody each");

/** Common words that are first or family names often enough. */
export const alsoNames = wordSet(
  "chase will may guy long best good day hope read case early young little summer field house love drew booth book park young mark wood hall west east north south king price banks brown green white black grey gray rose art page miller free short small street stone rich ready cat line card wise worth roman christian grant major bill art german dawn cliff rod wolf jewel pearl ruby amber crystal jade ivy iris daisy violet scarlett autumn sky angel faith grace joy hope beat bob mike pat rob con kit",
);
