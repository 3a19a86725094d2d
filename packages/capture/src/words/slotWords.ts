import { wordSet } from "./wordSet";

/** After these stands a person, in small letters too. */
export const beforePerson = wordSet(
  "met meet call called calling phone phoned ring rang dial email emailed emailing e-mail e-mailed mail write wrote text texted message messaged dm ping pinged pinging nudge nudged thank thanked thanking tell told remind invite invited contact contacted contacting visit visited introduce introduced introducing intro connect update ask asked congratulate interview interviewed saw see seeing skype facetime zoom with w/ via into cc named reconnect poke chase linkedin meeting emailing telling texting add help helped join joined through per bcc greet catch reach reached nudging bug hit chase follow wish owe owes pay",
);

/** Acts by their nouns: "Lunch Pat Murphy Thursday". */
export const actNouns = wordSet(
  "coffee lunch dinner breakfast brunch drinks tea zoom demo interview appointment intro 1:1 call",
);

/** After these stands a person where the next word has a capital. */
export const beforeCapitalPerson = wordSet(
  "by buy that said says if when like than knows know mentioned mentions recommended recommends suggested suggests suggesting recommending beside -> hi hello dear hey attn ex-colleague met: thx thanks plus & besides including eg e.g. especially where because since but so and or whether think thinks because let lets give gave owe owes promised show showed send sent forward bring lend tell offer offered tried trying",
);

/** Before "to" these make what follows a person: talk to, introduced me to, send to. */
export const beforeToPerson = wordSet(
  "ask asked answer answered phone inform informed talk talked talking speak spoke speaking introduce introduced introduction intro intros refer referred point pointed send sent direct directed reach reached write wrote email emailed reply respond replied forward share listen connect connected chat hello hi thanks back next steer steered led put passed over on out get proposal slides cv resume resumé article link deck report draft paper notes note invoice referral along belongs it them book doc docs pdf copy photos married close handed hand said say apologise apologize explain complain feedback related",
);

/** Before "to" these make what follows a place. */
export const beforeToPlace = wordSet(
  "moved moving move go going went gone fly flying travel travelling traveling relocate relocating relocated apply applied switch switched trip drive driving returned returning headed heading commute came coming come joined",
);

/** Before "from" these make what follows a person. */
export const beforeFromPerson = wordSet(
  "card heard hear note email message name number referral intro introduction got get call text tip lead recommendation contact letter voicemail invite invitation names details info slides word reply request introductions referrals hello hi",
);

/** Before "of" these make what follows a person. */
export const beforeOfPerson = wordSet(
  "friend friends colleague colleagues name number wife husband partner brother sister cousin boss assistant student mentor email contact card spoke think thought thinking",
);

/** Before "a" these make what follows a person with a name of two words: "knows a Lorcan Tighe". */
export const beforeOnePerson = wordSet(
  "know knows knew was is met from by with named called meet to contact call find",
);

/** Before "about" these make what follows a person: told me about, heard about. */
export const beforeAboutPerson = wordSet("told tell heard hear tells know knew me us");

/** What a person does as the subject of a clause. */
export const subjectVerbs = wordSet(
  "says said told tells suggested suggests recommended recommends introduced introduces intro'd intros pointed points referred refers sent sends connected connects put gave gives passed passes is was has had wants wanted needs needed works worked runs ran leads led heads knows knew mentioned mentions thinks thought asked asks will would can could should may might also just teaches likes loves offered offers promised promises agreed agrees joined moved advised advises urged thinks hired hiring looking interested emailed called wrote texted shared forwarded introduced invited hooked steered directed handed loves hopes hoped seems seemed studies studied manages managed used does did isn't wasn't doesn't didn't can't won't i'd now currently talked spoke came went took showed got made has lives lived who whose",
);

/** After these nothing is a person, whatever its capitals. */
export const beforeOther = wordSet(
  "about on in at of for the a an our my his her their your re regarding this every no any using uses use in: near around during",
);
