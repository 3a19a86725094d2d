import { actPhrases } from "./actWords";
import { wordSet } from "./wordSet";

// Words that are no names. In notes without capitals they are what tells where a name ends; with capitals, which first
// words of a sentence are not people. Small on purpose: the words such notes are made of.

/** The small words of the language. */
export const functionWords = wordSet(
  "a an the this that these those some any no not none every each either neither all both few many much more most other another such own same several",
  "i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs one ones who whom whose which what",
  "i'm i'll i've i'd we'll we're we've we'd he's he'll he'd she's she'll she'd it's it'll they're they'll they've they'd that's there's who's let's don't doesn't didn't can't won't couldn't wouldn't shouldn't isn't wasn't aren't haven't hasn't here's what's",
  "and or but nor so yet if then than as because since while when where why how whether though although unless until till",
  "of at by for with without about against between into through during before after above below to from up down in out on off over under again further back via per re upon toward towards within across along among around behind beside besides beyond despite except inside near onto outside past regarding w/ w/o aboard",
  "am is are was were be been being have has had having do does did doing done will would shall should can could may might must ought gonna gotta wanna",
  "here there now soon later today tomorrow yesterday always never ever often sometimes maybe perhaps probably just only also too very really quite still already even almost else instead otherwise however anyway once twice yes no ok okay please pls thanks thx",
);

/** What is done in such notes. */
export const verbs = wordSet(
  "met meet meets meeting call calls called calling phone phoned ring rang email emails emailed emailing e-mail e-mailed mail mailed write writes wrote written text texted message messaged dm ping pinged nudge thank thanks thanked send sends sent sending share shares shared sharing forward forwarded pass passed introduce introduces introduced introducing intro intros connect connects connected connecting add added follow followed following check checked checking circle circled touch touched base catch caught reach reached reaching get gets got getting gotten give gives gave given giving grab grabbed grabbing see sees saw seen seeing visit visited interview interviewed schedule scheduled set book booked arrange arranged plan planned planning organize invite invited ask asks asked asking tell tells told telling say says said saying suggest suggests suggested suggesting recommend recommends recommended mention mentions mentioned refer refers referred referring point points pointed direct directed put hook hooked steer",
  "talk talks talked talking speak speaks spoke spoken speaking chat chats chatted chatting discuss discussed hear hears heard know knows knew known think thinks thought want wants wanted need needs needed like likes liked love loves loved hope hopes hoping look looks looked looking find finds found keep keeps kept run runs ran running work works worked working lead leads led head heads teach teaches taught study studies studied join joined joins move moves moved moving start starts started starting hire hires hiring hired build builds built building make makes made making take takes took taking bring brings brought buy bought help helps helped show shows showed try tries tried use uses used offer offers offered promise promises promised agree agreed agrees wait waiting waits expect expects leave leaves left come comes came coming go goes went going gone let lets bump bumped sat sit sitting stand stood remind reminded reminder owe owes reply replied respond responded answer answered confirm confirmed review reviewed read reads update updated apply applied enjoyed enjoy based interested swap swapped exchange exchanged pick picked return returned stop stopped seem seems seemed reconnect reconnected congratulate host hosted hosts manage manages managed attend attended present presented presents live lives lived pay paid",
);

/** Things and qualities; with a capital after a first name they are a family name: Percy Grant. */
export const nouns = wordSet(
  "profile profiles deadline deadlines self badge badges connections headshot headshots screen screening train flight bus cafe bar pub pool gym office kitchen hallway elevator lobby people person guy woman man folks someone somebody anyone everyone everybody nobody team group company startup start-up org firm job jobs role roles position positions opening openings career resume résumé cv portfolio application article articles paper papers slides slide deck link links doc docs document documents report reports book books chapter draft notes note proposal brief brochure flyer contract invoice recording video photo photos pictures info information details material materials list file files pdf whitepaper post podcast episode newsletter template templates repo code dataset data article's",
  "coffee lunch dinner breakfast brunch tea drinks drink beer beers wine zoom skype facetime teams demo tour visit appointment interview informational internship residency grant project projects idea ideas question questions topic feedback advice referral referrals introduction introductions recommendation name names number numbers card cards contact contacts linkedin website address calendar invite invitation request voicemail line word news talk lecture keynote panel session booth table conference reception meetup event events workshop event's city town country office campus lab library school department industry field market business client clients customer customers product products service services tool tools software",
  "day days week weeks month months year years time times morning afternoon evening night hour hours minute minutes quarter spring summer fall autumn winter holiday holidays",
  "thing things stuff lot lots bit part parts kind sort way ways point place side end middle beginning next last first second third two three four five six seven eight nine ten new old good great nice lovely quick long short big small little interesting interested happy busy available free open full remote local senior junior best better super fun funny smart helpful friendly warm cold hot early late mid recent former current previous ex possible potential mutual whole right left sure able worth due done ready about 2nd 1st 3rd colleague co-worker coworker boss friend wife husband kids son daughter dog cat met todo to-do action actions step steps fyi tbd asap btw ps nb aka etc attn cc bcc hi hello hey dear regards cheers sincerely best mobile cell tel fax phone office ext www http https",
  "weather matter corner folder flyer order offer favor favour floor door poor color colour error computer server order power water newsletter chapter cover center centre tutor sister brother mother father manner layer filter danger winner player trailer banner sticker counter folder border harbor interior exterior minor major prior superior human german roman woman women man men christian asian african american italian accepted advised congratulations congrats finally unfortunately apparently originally both later earlier meanwhile hopefully great awesome amazing fantastic excellent wonderful brief briefly shortly quickly recently currently previously formerly together alone online offline in-person virtually via nothing something anything everything nowhere somewhere here's business-card namecard badge flight train hotel dinner table side neighbor neighbour",
);

/** Words that are never part of a name written in small letters. */
export const commonWords: ReadonlySet<string> = new Set([
  ...functionWords,
  ...verbs,
  ...nouns,
  ...[...actPhrases.keys()].filter((phrase) => !phrase.includes(" ")),
]);

/** Capitals at the start of a sentence that begin no name, though some are names elsewhere. */
export const neverNames = wordSet(
  "i i'm i'll i've i'd cv pdf url ai ml it hr ux ui api iiif seo phd todo fyi ps nb tbd re fw fwd ok tv usa us uk eu u.s. u.k. english french german spanish italian portuguese dutch chinese japanese korean arabic russian hindi linkedin zoom skype teams facetime whatsapp slack twitter instagram facebook github gmail christmas easter thanksgiving internet python javascript java kubernetes",
);
