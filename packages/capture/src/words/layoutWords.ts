import { foldWord } from "../lexis/foldWord";
import { type Phrases, phrasesByFirst } from "./phrases";
import { wordSet } from "./wordSet";

// What stands around what is said, and says nothing itself.

/** How one begins to speak. */
export const fillerWords = wordSet(
  "ok okay k yo so well anyway anyways alright um uh uhm erm er hmm oh ah hey yeah yep yup yes btw fyi fwiw lol ps nb basically actually phew ugh right now_then",
);

/** The same with several words, and headings of a note: only with a mark behind. */
export const fillerPhrases: Phrases = phrasesByFirst(
  "quick note|quick one|quick update|for the record|long story short|let me see|let's see|note|notes|recap|summary|update|log|journal|diary|voice memo|contact|new contact|new lead|business card|card|person|p.s|to recap|in short|meeting notes|call notes|my notes|debrief",
);

/** Words with which a letter ends. */
export const signOffs: Phrases = phrasesByFirst(
  foldWord(
    "rgds|regards|kind regards|kindest regards|best regards|warm regards|warmest regards|warmly|with regards|many regards|kr|br|best|all the best|all best|best wishes|with best wishes|cheers|sincerely|yours sincerely|sincerely yours|yours|yours truly|yours faithfully|thanks|many thanks|thanks again|thanks so much|thanks in advance|thank you|with thanks|thx|tia|cordially|respectfully|take care|talk soon|speak soon|see you soon|xo|xoxo|mfg|mit freundlichen grüßen|viele grüße|liebe grüße|cordialement|bien cordialement|saludos|un saludo|un cordial saludo|abrazos|abraços|um abraço|freundliche grüße|freundliche grüsse|herzliche grüße|herzliche grüsse|beste grüße|beste grüsse|lg|mvh|med vänlig hälsning|med venlig hilsen|hilsen|groeten|groetjes|met vriendelijke groet|cordiali saluti|distinti saluti|un caro saluto|pozdrawiam|terveisin|love|in haste|god bless|blessings|in christ|yours in sport|ngā mihi|nga mihi|atentamente|thanking you|yours in christ|un cordial saluto|hochachtungsvoll|bien à vous|sent from my iphone|sent from my phone",
  ),
);

/** Words that a letter's last line has, and hardly a note. */
export const closingWords = wordSet(
  "regards wishes sincerely faithfully truly respectfully cordially grüße grüsse saludos salutations",
);

/** Marks that are spoken to a machine. */
export const spokenMarks: ReadonlyMap<string, string> = new Map([
  ["period", "."],
  ["full stop", "."],
  ["comma", ","],
  ["semicolon", ";"],
  ["colon", ":"],
  ["question mark", "?"],
  ["exclamation mark", "!"],
  ["new line", "\n"],
  ["newline", "\n"],
  ["new paragraph", "\n"],
]);
