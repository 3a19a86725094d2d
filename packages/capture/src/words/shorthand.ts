/** How words are written with a thumb, and the words they are. */
const pairs =
  "abt about|bout about|thru through|acct account|addr address|afaik as_far|alrdy already|alr already|appt appointment|asst assistant|atm now|b4 before|bc because|bday birthday|biz business|cdnt couldn't|couldnt couldn't|cant can't|chk check|cld could|convo conversation|cuz because|coz because|couldn couldn't|dept department|didnt didn't|dinr dinner|dnt don't|dont don't|doesnt doesn't|evt event|em'd emailed|emld emailed|fone phone|frm from|gd good|gna gonna|gr8 great|hasnt hasn't|havent haven't|hes he's|im i'm|imo so|info information|intro'd introduced|ints interests|isnt isn't|ive i've|lmk let_me_know|n and|nd and|lnch lunch|lv leave|mbl mobile|mktg marketing|mngr manager|mgmt management|msgd messaged|msg'd messaged|nite night|nxt next|pic photo|pics photos|pls please|plz please|ppl people|ppt slides|proj project|rcvd received|ref'd referred|rply reply|sched schedule|shes she's|shd should|shld should|shouldnt shouldn't|sis sister|bro brother|bros brother|snd send|snt sent|spk speak|spks speaks|sry sorry|tht that|thats that's|theyre they're|tho though|thru through|tlk talk|tlkd talked|tmr tomorrow|txt text|txted texted|txtd texted|w/in within|wanna wanna|wasnt wasn't|whats what's|wont won't|wld would|wouldnt wouldn't|yr your|ystrdy yesterday|vm voicemail|rsched reschedule|f2f f2f";

export const shorthand: ReadonlyMap<string, string> = new Map(
  pairs.split("|").flatMap((pair) => {
    const [written = "", meant = ""] = pair.split(" ");
    return meant.includes("_") || written === meant ? [] : [[written, meant] as const];
  }),
);
