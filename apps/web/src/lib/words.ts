import type {
  Action,
  Channel,
  DuplicateBecause,
  IntroductionState,
  KeptBecause,
  OpenLoop,
  Reason,
  Recurrence,
  ReferralState,
  StartedBy,
  Today,
  TodayRow,
} from "@followthrough/contract";
import { plural } from "../ui/plural";
import { formatDay, formatTime } from "../ui/dayFormat";

/** A day within a sentence: "today", but "Jun 26" and "Fri" as they are. */
export const formatDayInSentence = (day: string, today: string): string =>
  formatDay(day, today).replace(/^(Today|Tomorrow|Yesterday)$/, (word) => word.toLowerCase());

/** A day, its time and where, within a sentence: "today at 3 PM, Cafe Luna", "Jun 26". */
export const formatMomentInSentence = (
  { dueOn, dueTime, place }: { dueOn: string; dueTime: string | null; place?: string | null },
  today: string,
): string =>
  `${formatDayInSentence(dueOn, today)}${dueTime ? ` at ${formatTime(dueTime)}` : ""}${place ? `, ${place}` : ""}`;

const greetings: Record<Today["partOfDay"], string> = {
  morning: "Good morning",
  afternoon: "Good afternoon",
  evening: "Good evening",
};
export const formatSalutation = (partOfDay: Today["partOfDay"], name: string): string =>
  `${greetings[partOfDay]}, ${name}`;

type Option<V extends string> = { readonly value: V; readonly label: string };

const options = <V extends string>(words: Record<V, string>): readonly Option<V>[] =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));

const actions: Record<Action, string> = {
  email: "Email",
  linkedin: "LinkedIn",
  call: "Call",
  coffee: "Coffee",
  meeting: "Meeting",
  share: "Share something",
  thank: "Thank",
  introduce: "Introduce",
  "check-in": "Check in",
  other: "Other",
};
export const actionOptions = options(actions);
export const formatAction = (action: Action): string => actions[action];

/** What a step says that nobody has put in words: "Call Sam Okafor". */
export const formatDefaultStep = (action: Action, name: string, other: string): string =>
  ({
    email: `Email ${name}`,
    linkedin: `Connect on LinkedIn with ${name}`,
    call: `Call ${name}`,
    coffee: `Coffee with ${name}`,
    meeting: `Meet ${name}`,
    share: `Share something with ${name}`,
    thank: `Thank ${name}`,
    introduce: `Introduce ${name}`,
    "check-in": `Check in with ${name}`,
    other,
  })[action];

/** A capture keeps of what is to be sent the thing alone: "the portfolio". */
export const isThingToSend = (what: string, action: Action | undefined): boolean =>
  action === "share" && /^\p{Ll}/u.test(what);

const times: Readonly<Record<Recurrence["unit"], (count: number) => string>> = {
  day: (count) => (count === 1 ? "every day" : `every ${plural(count, "day")}`),
  week: (count) => (count === 1 ? "every week" : `every ${plural(count, "week")}`),
  month: (count) => (count === 1 ? "every month" : `every ${plural(count, "month")}`),
  year: (count) => (count === 1 ? "every year" : `every ${plural(count, "year")}`),
};

/** "every month", "every 3 months": of a step that comes again, and of staying in touch. */
export const formatRecurrence = ({ every, unit }: Pick<Recurrence, "every" | "unit">): string =>
  times[unit](every);

const channels: Record<Channel, string> = {
  "in-person": "In person",
  email: "Email",
  linkedin: "LinkedIn",
  call: "Call",
  video: "Video call",
  coffee: "Coffee",
  meeting: "Meeting",
  message: "Message",
  note: "A note, nobody talked",
  other: "Other",
};
export const channelOptions = options(channels);
export const formatChannel = (channel: string): string =>
  channel === "note" ? "Note" : (channels[channel as Channel] ?? channel);

/** "Call", "Email from them". */
export const formatHeld = ({ channel, startedBy }: { channel: string; startedBy: StartedBy }): string =>
  startedBy === "them" ? `${formatChannel(channel)} from them` : formatChannel(channel);

const referralStates: Record<ReferralState, string> = {
  heard: "Heard",
  "reached-out": "Reached out",
  talked: "Talked",
  "came-to-something": "Came to something",
  "led-nowhere": "Led nowhere",
  declined: "Declined",
};
export const referralStateOptions = options(referralStates);
export const formatReferralState = (state: ReferralState): string => referralStates[state];

const introductionStates: Record<IntroductionState, string> = {
  made: "Introduced",
  talked: "They talked",
  "came-to-something": "Came to something",
  "came-to-nothing": "Came to nothing",
};
export const introductionStateOptions = options(introductionStates);
export const formatIntroductionState = (state: IntroductionState): string => introductionStates[state];

/** Why a step is worth taking, in one line. */
export const describeReason = ({ kind, on, by, text }: Reason, today: string): string => {
  const day = on ? formatDay(on, today) : "";
  const quoted = text ? `“${text.replaceAll(/[“”]/g, "")}”` : "";
  switch (kind) {
    case "conversation":
      return [day, by ? formatChannel(by) : "", quoted].filter(Boolean).join(" · ");
    case "referral":
      return `${by ?? "Somebody"} pointed you to them${on ? ` · ${formatDay(on, today)}` : ""}${quoted ? `: ${quoted}` : ""}`;
    case "met":
      return `Met ${on ? formatDayInSentence(on, today) : ""}${by ? ` at ${by}` : ""}`;
    case "none":
      return "";
  }
};

/** What the one who pointed to somebody last said of them; who that is, is not said twice. */
export const describeRemark = (
  { reason, spokenOf }: Pick<TodayRow, "reason" | "spokenOf">,
  today: string,
): string => {
  if (!spokenOf) return "";
  const { by, on, text } = spokenOf;
  const isSaid = reason.kind === "referral" && reason.by === by;
  return `${by}${isSaid ? "" : ", who pointed you to them"} · ${formatDay(on, today)}: “${text.replaceAll(/[“”]/g, "")}”`;
};

interface Due {
  readonly dueOn: string;
  readonly dueTime: string | null;
  readonly daysLate: number;
}

/** Where two meet: "At Cafe Luna"; empty where nobody said. */
export const formatPlace = (place: string | null): string => (place ? `At ${place}` : "");

/** What is next, as it stands beside something else: "Send the map", also of a capture's "the map", or "Waiting: send the slides" where it is theirs. */
export const describeNext = ({
  action,
  what,
  waitingSinceOn,
}: {
  readonly action?: Action;
  readonly what: string;
  readonly waitingSinceOn: string | null;
}): string => {
  if (waitingSinceOn !== null) return `Waiting: ${what}`;
  return isThingToSend(what, action) ? `Send ${what}` : what;
};

/** How late, or when: the pill beside a step, "3 days late", "Today · 3 PM". */
export const formatDue = ({ dueOn, dueTime, daysLate }: Due, today: string): string =>
  daysLate > 0
    ? `${plural(daysLate, "day")} late`
    : [formatDay(dueOn, today), ...(dueTime ? [formatTime(dueTime)] : [])].join(" · ");

/** The same within a sentence: "today · 3 PM", "Jul 15", whose month keeps its capital. */
export const formatDueInSentence = (due: Due, today: string): string =>
  formatDue(due, today).replace(/^(?:Today|Tomorrow|Yesterday)/, (word) => word.toLowerCase());

export const toneOfDue = (
  { dueOn, daysLate }: Pick<Due, "dueOn" | "daysLate">,
  today: string,
): "late" | "due" | "plain" => (daysLate > 0 ? "late" : dueOn === today ? "due" : "plain");

/** "today", "22 h", "6 days". */
export const formatOpenFor = ({ count, unit }: OpenLoop["openFor"]): string =>
  count === 0 ? "today" : unit === "hour" ? `${count} h` : plural(count, "day");

/** What is open about a loop, and for how long. */
export const describeLoop = ({ kind, about, openFor }: OpenLoop): string => {
  const words: Record<OpenLoop["kind"], string> = {
    "never-contacted": about ? `met at ${about}, nothing sent yet` : "met, nothing sent yet",
    "referral-not-contacted": `${about ?? "somebody"} pointed you there, not contacted`,
    "thanks-owed": `thanks owed for ${about ?? "a referral"}`,
    "opportunity-without-step": `${about ?? "a lead"} has no next step`,
    "opportunity-stalled": `${about ?? "a lead"} has not moved`,
    "introduction-without-news": `introduced to ${about ?? "somebody"}, no news`,
    "news-to-tell": `would like to hear: ${about ?? "what came of it"}`,
    "cadence-lapsed": "time to be in touch again",
    "stale-follow-up": `“${about ?? ""}” keeps slipping`,
    "nothing-planned": "talked, nothing planned",
    "waiting-long": `has not yet: ${about ?? ""}`,
  };
  return `${words[kind]} · ${formatOpenFor(openFor)}`;
};

const reasonsToBeOne: Record<DuplicateBecause, string> = {
  "same-card": "their card of this account",
  "same-linkedin": "same LinkedIn address",
  "same-email": "same e-mail",
  "same-phone": "same phone",
  "same-name": "same name",
  "like-name": "like name",
  nickname: "nickname",
  initials: "initials",
  "part-of-name": "part of the name",
  "same-organisation": "same organisation",
  "different-names": "different names",
};

/** Why two may be one person: "same e-mail, like name". */
export const describeMatch = (because: readonly DuplicateBecause[]): string =>
  because.map((reason) => reasonsToBeOne[reason]).join(", ");

const reasonsToStay: Record<KeptBecause, string> = {
  changed: "changed since",
  "talked-with": "talked with since",
  "follow-up": "has a follow-up since",
  referral: "on a referral since",
  introduction: "introduced since",
  opportunity: "on an opportunity since",
  playbook: "on a playbook since",
};

/** Why somebody stayed when their import was undone: "talked with since". */
export const describeKept = (because: KeptBecause): string => reasonsToStay[because];
