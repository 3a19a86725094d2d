import type { Action } from "@followthrough/contract";
import { type Act, meetingNouns } from "../words/actWords";
import { wordSet } from "../words/wordSet";

// What an act comes to with its object: "send" a thank-you note is thanking, "send" a LinkedIn invitation is LinkedIn.

const thanks = wordSet("thanks thank thank-you thankyou thx");
const letters = wordSet("email e-mail note message line mail letter reminder reply word");
/** What is sent and handed over. */
export const things = wordSet(
  "study case-study playbook checklist spreadsheet survey whitepaper cv resume résumé article articles slides slide deck link links paper papers pdf doc document docs report portfolio proposal brief brochure flyer contract invoice recording video photos photo pictures draft chapter book dataset template newsletter post podcast whitepaper agenda notes list materials material info copy jd spec specs script code repo syllabus abstract poster reference references letter sample samples job-description posting manuscript bio headshot toolkit guide recipe map quote estimate application preprint summary write-up writeup presentation",
);
const invitations = wordSet("invite invitation request");
const calendars = wordSet("calendar calendly meeting zoom cal times availability slot slots");
const loops = /^(?:on|via|through|over|by|in|for|to|at|a|an|the|some|my|our|another|quick|short|with|over)$/;

type Word = string;

/** The kind of meeting that words name first: "coffee chat" is coffee, "zoom call" a meeting. */
export const meetingIn = (words: readonly Word[]): Action | null => {
  for (const [at, word] of words.entries()) {
    if (word === "about" || word === "re" || word === "regarding") return null;
    const pair = `${word} ${words[at + 1] ?? ""}`;
    const kind = meetingNouns.get(pair) ?? meetingNouns.get(word);
    // "Invite her round for supper".
    if (kind === undefined || (word === "round" && /^(?:for|to)$/.test(words[at + 1] ?? ""))) continue;
    const next = meetingNouns.get(words[at + 1] ?? "");
    if (
      /^(?:phone|video|virtual|quick)$/.test(word) &&
      /^(?:interview|meeting|coffee)$/.test(words[at + 1] ?? "")
    )
      return next === "coffee" ? "coffee" : "meeting";
    if (/^(?:meeting|chat|talk|time|walk|conversation|meetup|meet)$/.test(word) && next === undefined) {
      const later = meetingNouns.get(words[at + 2] ?? "");
      return later === "coffee" && words[at + 1] !== "about" ? "coffee" : kind;
    }
    if (/^(?:chat|talk|meeting|meet|time)$/.test(word) && next === "coffee") return "coffee";
    return kind;
  }
  return null;
};

const has = (words: readonly Word[], set: ReadonlySet<string>): boolean =>
  words.some((word) => set.has(word));

/** Up to "about", where the subject begins, which says nothing about the act. */
const beforeTopic = (words: readonly Word[]): readonly Word[] => {
  const topic = words.findIndex((word) =>
    /^(?:about|re|regarding|because|since|if|when|who|that|after|before)$/.test(word),
  );
  return topic === -1 ? words : words.slice(0, topic);
};

const ways: readonly (readonly [Action, ReadonlySet<string>])[] = [
  ["call", wordSet("phone telephone mobile cell cellphone call")],
  ["email", wordSet("email e-mail mail")],
  ["meeting", wordSet("person")],
  ["other", wordSet("text sms whatsapp signal telegram slack discord message")],
];

/** How two connect where it is said: "by phone", "via email", "over coffee"; null where it is not. */
const wayOfConnecting = (words: readonly Word[]): Action | null => {
  for (const [at, word] of words.entries()) {
    if (!/^(?:by|via|on|over|in|per|through|with)$/.test(word)) continue;
    const named = words.slice(at + 1).find((one) => !/^(?:the|a|an|quick|short)$/.test(one)) ?? "";
    const way = ways.find(([, known]) => known.has(named))?.[0] ?? null;
    if (way) return way;
  }
  return meetingIn(words);
};

const ofSend = (all: readonly Word[], verb: string, hasPerson: boolean): Action | null => {
  const words = beforeTopic(all);
  if (has(words, thanks)) return "thank";
  if (
    words.includes("linkedin") &&
    (has(words, invitations) ||
      words.includes("connection") ||
      words.includes("message") ||
      words.includes("connect"))
  )
    return "linkedin";
  if (words.includes("connection")) return "linkedin";
  if (has(words, invitations) && has(words, calendars)) return "meeting";
  const first = words.find(
    (word) => letters.has(word) || things.has(word) || meetingNouns.has(word) || invitations.has(word),
  );
  if (
    first !== undefined &&
    /^(?:email|e-mail|message|mail|note|line|reply)$/.test(first) &&
    verb.startsWith("send")
  )
    return "email";
  if (first === "invite" || first === "invitation") return verb.startsWith("send") ? "meeting" : "share";
  // "She needs the kit, bring it Saturday".
  if (
    !hasPerson &&
    /^(?:it|them|one)$/.test(words[0] ?? "") &&
    /^(?:bring|lend|return|drop|hand|take)/.test(verb)
  )
    return "share";
  // "Bring gloves" is toward nobody.
  const isHanding = /^(?:send|sending|share|sharing|forward|fwd|pass|resend|be)/.test(verb);
  if (!hasPerson && !isHanding && (first === undefined || !/^(?:submit|deliver|return)/.test(verb)))
    return null;
  return "share";
};

/** "Email her the case study": a thing with its article, and not a word or two of one's own. */
const isThing = (words: readonly Word[]): boolean => {
  const article = words.findIndex((word) => /^(?:the|my|our|a|an|this|that|some)$/.test(word));
  if (article !== 0 || words.length < 2) return false;
  const noun = words.slice(article + 1, article + 4);
  return !noun.some(
    (word) =>
      letters.has(word) ||
      /^(?:question|questions|update|hello|hi|answer|reply|intro|introduction|day|week|team|group|office|company|heads-up|about|address|first|last|next|other|same)$/.test(
        word,
      ),
  );
};

/** "I owe her an email", "promised him the slides". */
const owed = (words: readonly Word[], hasPerson: boolean, isPromised: boolean): Action | null => {
  if (!hasPerson) return isPromised ? "share" : null;
  const first = words.find(
    (word) =>
      letters.has(word) ||
      things.has(word) ||
      meetingNouns.has(word) ||
      /^(?:intro|introduction|answer|response|thank-you|thanks)$/.test(word),
  );
  if (first === undefined)
    return words.some((word) => /^\p{L}{4,}$/u.test(word) && !loops.test(word)) ? "share" : null;
  if (first.startsWith("intro")) return "introduce";
  if (first.startsWith("thank")) return "thank";
  if (/^(?:email|e-mail|note|message|line|mail|reply|answer|response)$/.test(first)) return "email";
  return things.has(first) ? "share" : (meetingNouns.get(first) ?? null);
};

/** The action of an act with the words of its object, or null where with that object it is none. */
export const refineAct = (
  act: Act,
  verb: string,
  words: readonly Word[],
  hasPerson: boolean,
  isDayed: boolean,
): Action | null => {
  const near = beforeTopic(words);
  const isOnLinkedIn = near.includes("linkedin") || /\bli\b/.test(near.join(" "));
  const meeting = meetingIn(near);
  switch (act) {
    case "call":
      return near[0] === "it" && !hasPerson ? null : "call";
    case "email":
      if (has(near.slice(0, 5), thanks)) return "thank";
      return has(near, things) || isThing(near) ? "share" : "email";
    case "write":
      if (/^(?:drop|shoot)$/.test(verb) && !has(near, letters) && !isOnLinkedIn)
        return /^(?:by|off|in)$/.test(near[0] ?? "") && near[0] !== "off"
          ? "meeting"
          : near.includes("off") || has(near, things)
            ? "share"
            : null;
      if (/^(?:answer|reply|respond)/.test(verb) && !hasPerson) return "email";
      if (has(near, thanks)) return "thank";
      if (
        /\b(?:on|via|by) (?:insta|instagram|whatsapp|signal|telegram|slack|wechat|sms|messenger|viber|line)\b/.test(
          near.join(" "),
        )
      )
        return "other";
      return isOnLinkedIn ? "linkedin" : "email";
    case "text":
      return isOnLinkedIn ? "linkedin" : "other";
    case "linkedin":
      if (/^(?:add|find|friend|look|look up|follow|search)$/.test(verb))
        return isOnLinkedIn ? "linkedin" : null;
      return "linkedin";
    case "thank":
      return "thank";
    case "send":
      return ofSend(words, verb, hasPerson);
    case "introduce":
      return verb === "refer" && !hasPerson ? null : "introduce";
    case "connect":
      if (verb === "put" && !/\b(?:in touch|together|in contact|up with)\b/.test(near.join(" "))) return null;
      if (/^(?:put|hook|loop|loop in)$/.test(verb))
        return /\b(?:in touch|together|up with|in|in contact)\b/.test(near.join(" ")) && hasPerson
          ? "introduce"
          : null;
      return isOnLinkedIn ? "linkedin" : (wayOfConnecting(near) ?? "linkedin");
    case "check-in":
      if (isOnLinkedIn) return "linkedin";
      if (verb === "check" && !isDayed && !hasPerson) return null;
      if (/^(?:keep in touch|stay in touch)$/.test(verb)) return isDayed ? "check-in" : null;
      return "check-in";
    case "reach":
      if (isOnLinkedIn) return "linkedin";
      return meeting ?? "email";
    case "meet":
      if (/^(?:see|seeing)$/.test(verb) && !isDayed) return null;
      // "She wants to see the deck Thursday".
      if (/^(?:see|seeing)$/.test(verb) && !hasPerson && isThing(words)) return "share";
      if (/^(?:tour|demo)$/.test(verb) && !hasPerson && !isDayed) return null;
      return meeting === "coffee" ? "coffee" : "meeting";
    case "talk":
      if (!isDayed && !near.includes("again")) return null;
      return meeting === "coffee" ? "coffee" : near.includes("again") && !hasPerson ? "check-in" : "call";
    case "arrange":
      if (meeting) return meeting;
      // "Offer him a lift on Tuesday".
      if (verb === "offer" && hasPerson && isDayed) return "other";
      return /^(?:set|find|book|arrange|schedule|set up)/.test(verb) &&
        near.some((word) => /^(?:something|time|date)$/.test(word))
        ? "meeting"
        : (/^(?:schedule|scheduling|set up|setting up)$/.test(verb) ||
              (isDayed && /^(?:book|arrange|plan)$/.test(verb))) &&
            hasPerson
          ? "meeting"
          : null;
    case "have":
      // "Get the survey data to Bev".
      if (/^(?:get|getting)$/.test(verb) && hasPerson && !meeting && near.at(-1) === "to") return "share";
      return meeting && near.findIndex((word) => !loops.test(word)) <= 4 ? meeting : null;
    case "give":
      if (has(near, wordSet("call ring shout buzz bell"))) return "call";
      if (has(near, thanks)) return "thank";
      return has(near, things) || (hasPerson && /^(?:it|them)$/.test(near[0] ?? ""))
        ? "share"
        : hasPerson && has(near, wordSet("heads-up update feedback answer advice hand"))
          ? "other"
          : null;
    case "owe":
      return owed(near, hasPerson, verb === "promised" && isDayed && near.length <= 3);
    case "invite":
      return meeting ?? (hasPerson ? "other" : null);
    case "other":
      if (verb === "ask" && /^(?:about|whether|if)$/.test(words[0] ?? "")) return "other";
      if (/\b(?:by|via) (?:email|e-mail|mail)\b/.test(near.join(" ")) && hasPerson) return "email";
      if (!hasPerson) return null;
      if (verb === "ask" && near.includes("for") && meeting) return meeting;
      if (verb === "let") return near.includes("know") ? "email" : null;
      return "other";
  }
};
