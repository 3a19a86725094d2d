import { wordSet } from "./wordSet";

/** What a verb sets one to do, before its object says more: "send" is to share a thing, or to thank with a note. */
export type Act =
  | "call"
  | "email"
  | "write"
  | "text"
  | "linkedin"
  | "thank"
  | "send"
  | "introduce"
  | "connect"
  | "check-in"
  | "reach"
  | "meet"
  | "talk"
  | "arrange"
  | "have"
  | "give"
  | "owe"
  | "invite"
  | "other";

const phrases = (act: Act, list: string): (readonly [string, Act])[] =>
  list.split("|").map((phrase) => [phrase.trim(), act] as const);

/** Verbs as told to oneself, and the same in -ing. */
export const actPhrases: ReadonlyMap<string, Act> = new Map([
  ...phrases(
    "call",
    "call|make call|make a call|make the call|give a call|call back|callback|phone|ring|ring up|dial|telephone|call up|calling|phoning|voicemail|return call|return her call|return his call",
  ),
  ...phrases("email", "email|e-mail|emailing|e-mailing|shoot email"),
  ...phrases(
    "write",
    "hit up|query|write|write back|writing|mail|message|messaging|drop|contact|contacting|reply|reply to|respond|respond to|answer|get in touch|getting in touch|shoot|msg|drop a line|be in touch|confirm to|decline|rsvp to",
  ),
  ...phrases("text", "text|texting|sms|dm|whatsapp|tweet"),
  ...phrases(
    "linkedin",
    "linkedin|linkedin message|linkedin msg|linkedin note|linkedin dm|add|find|friend|look|look up|follow|search",
  ),
  ...phrases("thank", "thank|thanking|say thanks|say thank you|thank-you|send thanks|thank you|thanks|thx"),
  ...phrases(
    "send",
    "send|sending|send over|send along|share|sharing|forward|forwarding|pass along|pass on|send out|resend|show|lend|bring|return|give back|loan|submit|deliver|fwd|post|ship|courier|drop it in|drop it off|drop it round|drop them off|drop them in|drop off|bring round|bring back|hand in|hand over|be sent|be shared|be forwarded|be submitted",
  ),
  ...phrases(
    "introduce",
    "introduce|introducing|intro|make an intro|make intro|make an introduction|make the intro|do an intro|make introduction|refer|e-intro|make introductions",
  ),
  ...phrases("connect", "connect|connecting|link|link up|put|loop in|loop|hook"),
  ...phrases(
    "check-in",
    "check|check in|check-in|checkin|checking in|check back|check-back|check back in|check with|check up|confirm with|confirm w/|check on|checking back|ping|pinging|poke|nudge|follow up|follow-up|followup|following up|f/u|fup|f-up|fu|follow back|circle back|circle-back|circling back|touch base|touching base|catch up|catch-up|catchup|catching up|reconnect|reconnecting|get back|go back to|come back to|chase|chase up|keep in touch|stay in touch|revisit|say hi|say hello|see how|try again|bug|re-ping|check how|reping|bump|resurface|loop back",
  ),
  ...phrases("reach", "reach out|reaching out|reach|reach back|reach back out"),
  ...phrases(
    "meet",
    "meet|meet up|meet-up|meet with|see|seeing|visit|visiting|stop by|drop by|swing by|drop in|get together|meeting|interview|interviewing|demo|facetime|skype|zoom|hang out|meet again|tour",
  ),
  ...phrases("talk", "talk|speak|chat|talking|speaking|chatting|discuss"),
  ...phrases(
    "arrange",
    "schedule|scheduling|set up|setting up|set-up|book|booking|arrange|arranging|organize|organise|plan|find time|find a time|set|line up|pencil in|confirm|propose|suggest|offer|sort out|calendar",
  ),
  ...phrases(
    "have",
    "have|having|grab|grabbing|get|getting|do|doing|buy|take|taking|treat|join|go for|going for|host|hold|holding",
  ),
  ...phrases("give", "give"),
  ...phrases("owe", "owe|owing|promised"),
  ...phrases("invite", "invite|inviting"),
  ...phrases(
    "other",
    "inform|notify|ask|tell|remind|congratulate|wish|update|let|help|pay|apologize|apologise|recommend|nominate|endorse|encourage|pitch|quote|hire|refund|review",
  ),
]);

export const longestPhrase = 4;

const nouns = <Kind extends string>(kind: Kind, list: string): (readonly [string, Kind])[] =>
  list.split("|").map((noun) => [noun, kind] as const);

/** Meetings by their nouns, and what kind of follow-up they are. */
export const meetingNouns: ReadonlyMap<string, "coffee" | "meeting" | "call" | "check-in"> = new Map([
  ...nouns(
    "coffee",
    "coffee|coffees|lunch|dinner|breakfast|brunch|drinks|drink|tea|beer|beers|cocktails|espresso|happy hour|bite|pint|pizza|supper|wine|latte|cup",
  ),
  ...nouns(
    "meeting",
    "meeting|zoom|visit|interview|demo|appointment|tour|sync|1:1|one-on-one|1-1|1-on-1|video|facetime|skype|webex|hangout|hangouts|meetup|informational|get-together|walkthrough|walk|session|teams|meet|slot|time|intro meeting|mtg|intv|f2f|screen|site visit|phone screen|appt|screening|onsite|debrief|standup|huddle|briefing|hearing|lesson|practice|training|qbr|kickoff|kick-off|onboarding|audition|fitting|consult|consultation|rehearsal|trial|workshop|showing|viewing|round",
  ),
  ...nouns(
    "call",
    "call|phone|phone call|ring|callback|voicemail|chat|convo|conversation|talk|catch-up call",
  ),
  ...nouns("check-in", "catch-up|catchup|check-in|follow-up|followup"),
]);

/** Nouns that begin such notes themselves: "Lunch with Pat on Friday". "Time with" or "talk with" do not. */
export const planNouns = wordSet(
  "appt intv f2f screen coffee lunch dinner breakfast brunch drinks tea beer beers zoom interview demo appointment meeting call visit tour sync 1:1 one-on-one 1-1 1-on-1 video facetime skype webex informational phone mtg catch-up catchup chat walk teams intro cocktails happy site virtual talk check-in hangout walkthrough onsite qbr kickoff kick-off audition consultation debrief huddle briefing hearing session rehearsal lesson round",
);
