import type {
  Action,
  Birthday,
  CalendarDay,
  FollowUp,
  OpenLoop,
  Reason,
  ReminderKind,
  TodayRow,
} from "@followthrough/contract";
import {
  formatCount,
  dateOf,
  daysBetween,
  firstName,
  pluralForm,
  monthOf,
  withFullName,
  weekdayOf,
  yearOf,
} from "@followthrough/domain";
import { shorten, quoteUserText } from "./quoteUserText";

// Every sentence of mails, pushes and calendars, as functions of facts. What a user wrote goes through `quoteUserText`, but for
// calendars, whose writer (`carriable`) leaves out what no calendar can carry.

/** The longest that is shown of what users write. What is longer ends with "…". */
const most = { name: 70, step: 140, note: 160, quote: 240, place: 110, subject: 120 } as const;

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const weekdaysInOrder = weekdays.map((_name, at) => at + 1);
const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? "";
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthName = (day: CalendarDay, names: readonly string[] = months): string =>
  names[monthOf(day) - 1] ?? "";

const begin = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${pluralForm(count, one, many)}`;
const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const inWords = (count: number): string => small[count] ?? formatCount(count);
const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;

/** "today", "tomorrow", "yesterday", "Friday" within the coming six days, else "Jun 26", with the year where it is another one. */
export const formatDay = (day: CalendarDay, today: CalendarDay): string => {
  const away = daysBetween(today, day);
  if (away === 0) return "today";
  if (away === 1) return "tomorrow";
  if (away === -1) return "yesterday";
  if (away > 1 && away < 7) return weekdayName(weekdayOf(day));
  const year = yearOf(day) === yearOf(today) ? "" : `, ${yearOf(day)}`;
  return `${monthName(day, shortMonths)} ${dateOf(day)}${year}`;
};

/** "Thursday, June 25". */
export const formatLongDay = (day: CalendarDay): string =>
  `${weekdayName(weekdayOf(day))}, ${monthName(day)} ${dateOf(day)}`;

/** A time of day, "15:00", as people say it: "3 pm", "7:30 am", "noon". */
export const formatTime = (time: string): string => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  if (minutes === 0 && hours === 12) return "noon";
  if (minutes === 0 && hours === 0) return "midnight";
  const past = minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${past} ${hours < 12 ? "am" : "pm"}`;
};

export const formatName = (name: string): string => quoteUserText(name, most.name);

const quote = (text: string): string => `“${quoteUserText(text.replaceAll(/[“”]/g, ""), most.quote)}”`;

const stepWith = (action: Action, name: string): string | null =>
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
    other: null,
  })[action];

export interface StepFacts {
  readonly action: Action;
  readonly what: string;
  /** Null of a step of mine alone. */
  readonly contactName: string | null;
}

/**
 * What to do and with whom, always by the whole name: the user's own words where they name the person ("Call Sam Okafor about
 * the posts"), else the action, and their words as a note beside it.
 */
export const describeStep = ({
  action,
  what,
  contactName,
}: StepFacts): { readonly what: string; readonly note: string } => {
  if (contactName === null) return { what: quoteUserText(what, most.step), note: "" };
  const full = withFullName(what, contactName);
  if (full !== null && full.length <= most.step) return { what: quoteUserText(full, most.step), note: "" };
  const name = formatName(contactName);
  const step = stepWith(action, name);
  if (step === null) return { what: `${name}: ${quoteUserText(what, most.step)}`, note: "" };
  return { what: step, note: quoteUserText(what, most.note) };
};

/** Where two meet, behind the time: ", Cafe Luna". */
export const formatPlace = (place: string | null): string =>
  place === null ? "" : `, ${quoteUserText(place, most.place)}`;

/** "Friday at 3 pm, Cafe Luna", "3 days late", "tomorrow, 7 h since you met". */
export const formatDayAndTime = ({ followUp, hoursSinceMet }: TodayRow, today: CalendarDay): string => {
  const { daysLate, dueOn, dueTime, place } = followUp;
  if (daysLate > 0) return `${plural(daysLate, "day")} late`;
  const at = dueTime === null ? "" : ` at ${formatTime(dueTime)}`;
  const clock =
    hoursSinceMet === null ? "" : hoursSinceMet < 1 ? ", just met" : `, ${hoursSinceMet} h since you met`;
  return `${formatDay(dueOn, today)}${at}${formatPlace(place)}${clock}`;
};

/** The same beside a step of today, where the day needs no word: "at 3 pm", "7 h since you met", nothing. */
export const formatWhen = (row: TodayRow, today: CalendarDay): string =>
  formatDayAndTime(row, today).replace(/^today(?:, | )?/, "");

export const formatPosition = ({
  title,
  organization,
}: Pick<NonNullable<TodayRow["contact"]>, "title" | "organization">): string =>
  quoteUserText([title, organization].filter(Boolean).join(", "), most.place);

const channels: Readonly<Record<string, string>> = {
  "in-person": "In person",
  email: "Email",
  linkedin: "LinkedIn",
  call: "Call",
  video: "Video call",
  coffee: "Coffee",
  meeting: "Meeting",
  message: "Message",
  note: "Note",
  other: "Talked",
};

/** Why the step is worth taking: the last words with day and where, or who pointed there. */
export const describeReason = ({ kind, on, by, text }: Reason, today: CalendarDay): string => {
  const day = on === null ? "" : formatDay(on, today);
  const words = text === "" ? "" : `: ${quote(text)}`;
  switch (kind) {
    case "conversation":
      return `${begin([by === null ? "" : (channels[by] ?? formatName(by)), day].filter(Boolean).join(", "))}${words}`;
    case "referral":
      return `${[`${by === null ? "Somebody" : formatName(by)} pointed you there`, day].filter(Boolean).join(", ")}${words}`;
    case "met":
      return ["Met", day, by === null ? "" : `at ${formatName(by)}`].filter(Boolean).join(" ");
    case "none":
      return "";
  }
};

/** What the one who pointed there last said of the person. */
export const describeRemark = (
  { reason, spokenOf }: Pick<TodayRow, "reason" | "spokenOf">,
  today: CalendarDay,
): string => {
  if (!spokenOf) return "";
  const { by, on, text } = spokenOf;
  const isSaid = reason.kind === "referral" && reason.by === by;
  return `${formatName(by)}${isSaid ? "" : ", who pointed you there"}, ${formatDay(on, today)}: ${quote(text)}`;
};

/** Who is to be heard from before it is their turn. */
export const describeWait = ({ waitsFor }: Pick<TodayRow, "waitsFor">): string =>
  waitsFor ? `Waits until ${formatName(waitsFor.name)} has answered` : "";

const times = {
  day: (count: number) => (count === 1 ? "every day" : `every ${plural(count, "day")}`),
  week: (count: number) => (count === 1 ? "every week" : `every ${plural(count, "week")}`),
  month: (count: number) => (count === 1 ? "every month" : `every ${plural(count, "month")}`),
  year: (count: number) => (count === 1 ? "every year" : `every ${plural(count, "year")}`),
};

/** "Comes every 3 months", of a step that does. */
export const describeRepetition = ({ recurrence }: Pick<FollowUp, "recurrence">): string =>
  recurrence ? `Comes ${times[recurrence.unit](recurrence.every)}` : "";

// Digest

export interface DueCounts {
  readonly overdue: number;
  readonly today: number;
}

/** "Good morning, Jo." */
const greetings = { morning: "Good morning", afternoon: "Good afternoon", evening: "Good evening" };
export const formatGreeting = (partOfDay: keyof typeof greetings, name: string): string =>
  `${greetings[partOfDay]}, ${formatName(firstName(name))}.`;

/** "Two are late, three are for today." */
export const describeDue = ({ overdue, today }: DueCounts): string => {
  if (overdue === 0 && today === 0) return "Nothing is due.";
  if (overdue === 0) return `${begin(inWords(today))} for today.`;
  const late = `${begin(inWords(overdue))} ${overdue === 1 ? "is" : "are"} late`;
  return today === 0 ? `${late}.` : `${late}, ${inWords(today)} for today.`;
};

/** What is waited for: "Dana Ruiz to send the slides", "Since Tuesday". */
export const describeOwed = (
  { what, contactName, sinceOn }: { what: string; contactName: string; sinceOn: CalendarDay },
  today: CalendarDay,
): { what: string; rest: string } => ({
  what: `${formatName(contactName)} to ${quoteUserText(what, most.step)}`,
  rest: `Since ${formatDay(sinceOn, today)}`,
});

/** "Thursday, June 25: allow about 25 minutes". */
export const formatDayAndMinutes = (day: CalendarDay, minutes: number): string =>
  minutes < 5 ? formatLongDay(day) : `${formatLongDay(day)}: allow about ${minutes} minutes`;

const bounded = (subject: string): string => shorten(subject, most.subject);
const subjectName = (words: string): string => shorten(words, 90);

/** "Call Sam Okafor, and 4 more": it says whom, never only how many. */
export const digestSubject = (first: string, more: number): string =>
  bounded(more === 0 ? subjectName(first) : `${subjectName(first)}, and ${formatCount(more)} more`);

/** Of a digest of a day on which nothing is due. */
export const emptySubject = (
  next: { what: string; when: string } | null,
  loopName: string | null,
): string => {
  if (next) return bounded(`Nothing is due. Next, ${next.when}: ${subjectName(next.what)}`);
  return loopName === null
    ? "Nothing is due today"
    : bounded(`Nothing is due, and ${formatName(loopName)} has no next step`);
};

/** "Maya Cohen's birthday is Thursday"; beside it, why it is not on the day they were born. */
export const describeBirthday = (
  { contact, on, isMoved }: Birthday,
  today: CalendarDay,
): { readonly what: string; readonly rest: string } => ({
  what: `${formatName(contact.name)}'s birthday is ${formatDay(on, today)}`,
  rest: isMoved ? "born on February 29, which this year has not" : "",
});

export const birthdaySubject = (birthday: Birthday, today: CalendarDay): string =>
  bounded(describeBirthday(birthday, today).what);

export const titles = {
  overdue: "Late",
  today: "Today",
  waiting: "They owe you an answer",
  coming: "Next seven days",
  birthdays: "Birthdays",
  loops: "Open loops",
  done: "Done",
} as const;

export const formatMore = (count: number): string => `and ${formatCount(count)} more`;

/** Of the digest asked for in Settings. */
export const describeRequestedDigest = (isEmpty: boolean): string =>
  isEmpty
    ? "You asked for this one now. Nothing is due, so at its hour none would be sent."
    : "You asked for this one now. It is as it would be sent at its hour.";

const formatOpenFor = ({ count, unit }: OpenLoop["openFor"]): string =>
  count === 0 ? "since today" : unit === "hour" ? `${count} h` : plural(count, "day");

const describeLoop = ({ kind, about }: OpenLoop): string => {
  const known = about === null ? null : quoteUserText(about, most.name);
  const words: Record<OpenLoop["kind"], string> = {
    "never-contacted": known === null ? "met, nothing sent yet" : `met at ${known}, nothing sent yet`,
    "referral-not-contacted": `${known ?? "somebody"} pointed you there, not contacted`,
    "thanks-owed": `thanks owed for ${known ?? "a referral"}`,
    "opportunity-without-step": `${known ?? "a lead"} has no next step`,
    "opportunity-stalled": `${known ?? "a lead"} has not moved`,
    "introduction-without-news": `introduced to ${known ?? "somebody"}, no news`,
    "news-to-tell": `would like to hear: ${known ?? "what came of it"}`,
    "cadence-lapsed": "time to be in touch again",
    "stale-follow-up": `“${known ?? ""}” keeps slipping`,
    "nothing-planned": "talked, nothing planned since",
    "waiting-long": `no answer yet: ${known ?? ""}`,
  };
  return words[kind];
};

/** Loops of one kind about one thing: whom, and what is open and for how long. */
export const describeLoops = (
  loops: readonly [OpenLoop, ...OpenLoop[]],
  named: number,
): { readonly who: string; readonly why: string } => {
  const [first] = loops;
  const names = loops.slice(0, named).map(({ contact }) => formatName(contact.name));
  const rest = loops.length - names.length;
  const who = rest > 0 ? `${names.join(", ")} and ${rest} more` : list(names);
  // The one that presses most comes first.
  return { who, why: `${describeLoop(first)} (${formatOpenFor(first.openFor)})` };
};

// Review

export const formatWeekHeading = (name: string): string => `Your week, ${formatName(firstName(name))}.`;

/** "Since Thursday, June 18: seven steps done, two are late." */
export const describeWeekCounts = (since: CalendarDay, done: number, overdue: number): string => {
  const kept = `${inWords(done)} ${done === 1 ? "step" : "steps"} done`;
  const late = overdue === 0 ? "nothing is late" : `${inWords(overdue)} ${overdue === 1 ? "is" : "are"} late`;
  return `Since ${formatLongDay(since)}: ${kept}, ${late}.`;
};

/** "Your week: 7 done. Next, call Sam Okafor". */
export const reviewSubject = (done: number, next: string | null, loopName: string | null): string => {
  const week = `Your week: ${done === 0 ? "nothing" : formatCount(done)} done`;
  if (next !== null) return bounded(`${week}. Next: ${subjectName(next)}`);
  return bounded(loopName === null ? week : `${week}. ${formatName(loopName)} has no next step`);
};

/** Of a step that was done: when, and what came of it. */
export const describeDone = (closedOn: CalendarDay, outcome: string, today: CalendarDay): string =>
  `${begin(formatDay(closedOn, today))}${outcome === "" ? "" : `: ${quote(outcome)}`}`;

// Step

/** "At 3 pm, today, Cafe Luna." */
export const formatStepTime = (
  { dueOn, dueTime, place }: { dueOn: CalendarDay; dueTime: string; place: string | null },
  today: CalendarDay,
): string => `${begin(`at ${formatTime(dueTime)}`)}, ${formatDay(dueOn, today)}${formatPlace(place)}.`;

/** "Thursday, June 25 at 3 pm at Cafe Luna": when and where two meet, within a sentence of a letter. */
export const formatMeeting = ({
  dueOn,
  dueTime,
  place,
}: {
  readonly dueOn: CalendarDay;
  readonly dueTime: string;
  readonly place: string | null;
}): string => `${formatLongDay(dueOn)} at ${formatTime(dueTime)}${place === null ? "" : ` at ${place}`}`;

/** "Call Sam Okafor at 3 pm". */
export const stepSubject = (what: string, time: string): string =>
  bounded(`${subjectName(what)} at ${formatTime(time)}`);

// What can be pressed

export const buttons = {
  done: "Done…",
  snooze: "Snooze…",
  write: "Write…",
  linkedIn: "Open LinkedIn",
} as const;
export const formatWriteTo = (name: string): string => `Write to ${quoteUserText(firstName(name), 24)}`;
/** Before the one link of a step in plain text. */
export const answerHere = "Done, snooze or write:";
export const linkLabels = {
  all: "Open Followthrough",
  loops: "Go through them",
  changeHour: "Change the hour",
  settings: "Change this",
  stop: "Stop these mails",
} as const;
/** Where the server does not know its own address, and nothing can be linked. */
export const openTheApp =
  "Open Followthrough to answer. When these come, and whether, is in Settings, Reminders.";

/** What a digest's days are called: "on working days", "every day", "on Mondays and Fridays"; nothing where there are none. */
const formatWeekdays = (days: readonly number[], workingDays: readonly number[]): string => {
  const inOrder = weekdaysInOrder.filter((day) => days.includes(day));
  if (inOrder.length === 0) return "";
  if (inOrder.length === 7) return " every day";
  if (inOrder.join() === weekdaysInOrder.filter((day) => workingDays.includes(day)).join())
    return " on working days";
  return ` on ${list(inOrder.map((day) => `${weekdayName(day)}s`))}`;
};

export interface ScheduleFacts {
  readonly digestAt: string;
  readonly digestDays: readonly number[];
  readonly reviewOn: number | null;
  readonly workingDays: readonly number[];
  readonly minutesBefore: number | null;
}

/** When it is sent, for the foot of it. */
export const describeSchedule = (kind: ReminderKind, sending: ScheduleFacts | null): string => {
  if (sending === null) return "Reminders are switched off: this was sent because you asked for it.";
  const at = formatTime(sending.digestAt);
  switch (kind) {
    case "digest":
      return `Sent at ${at}${formatWeekdays(sending.digestDays, sending.workingDays)}.`;
    case "review":
      return sending.reviewOn === null
        ? `Sent once a week at ${at}.`
        : `Sent on ${weekdayName(sending.reviewOn)}s at ${at}.`;
    case "step":
      return sending.minutesBefore === null || sending.minutesBefore === 0
        ? "Sent at the time of a step."
        : `Sent ${plural(sending.minutesBefore, "minute")} before a step that has a time.`;
    case "test":
      return `The daily one is sent at ${at}${formatWeekdays(sending.digestDays, sending.workingDays)}.`;
  }
};

// The end of the mails

export const unsubscribeWords = {
  title: "Reminder mails",
  ask: "Stop the mails of Followthrough?",
  what: "No more daily digest, weekly review or reminder of a step will be sent by mail. Nothing else changes: your steps, your settings and other ways of being reminded stay as they are.",
  stop: "Stop these mails",
  stopped: "The mails are stopped.",
  stoppedWhat: "No reminder is sent to you by mail any more. In Followthrough everything is as it was.",
  resume: "Switch them on again",
  resumed: "The mails are on again.",
  resumedWhat: "They come when your settings say so.",
  gone: "This link does not work any more.",
  goneWhat: "Open Followthrough and go to Settings, Reminders: there you can stop the mails.",
} as const;

// Calendar

/** The name of the subscribed calendar. */
export const calendarName = "Followthrough";

/** A step in a calendar, where nothing else says whom it is about: "Dana Ruiz: Send the deck", "Call Sam Okafor about the job". */
export const calendarTitle = (person: string | null, what: string): string =>
  person === null || what.includes(person) ? what : `${person}: ${what}`;

/** What stands below the title: the last words, where they are told, and where the person is found. */
export const calendarDescription = ({
  lastWords,
  url,
}: {
  readonly lastWords: string | null;
  readonly url: string | null;
}): string =>
  [lastWords ? `Last said: “${lastWords}”` : "", url ? `In Followthrough: ${url}` : ""]
    .filter(Boolean)
    .join("\n\n");

/** An invitation for both, so it says nothing but that they meet: "Coffee: Jo Park and Sam Okafor". */
export const invitationTitle = (action: Action, own: string, other: string): string =>
  `${action === "coffee" ? "Coffee" : action === "call" ? "Call" : "Meeting"}: ${own} and ${other}`;

// Mails of the account

/** Bounded as everywhere: such a mail goes to any address that somebody types. */
const hello = (name: string): string => `Hello ${formatName(name)},`;

/** The link that sets a password anew. Whoever did not ask for it need do nothing. */
export const passwordMail = (name: string, link: string): { subject: string; text: string } => ({
  subject: "Set a new password for Followthrough",
  text: [
    hello(name),
    "somebody, most likely you, asked for a new password for your Followthrough account. Set it here, within an hour:",
    link,
    "It works once. Every place where you are signed in is signed out then.",
    "If it was not you, do nothing: your password stays as it is, and nobody learned whether you have an account.",
  ].join("\n\n"),
});

/** To the new address: it is used only once its owner says so. */
export const newAddressMail = (name: string, link: string): { subject: string; text: string } => ({
  subject: "Confirm your new address for Followthrough",
  text: [
    hello(name),
    "this address is to become the one you sign in to Followthrough with. Confirm it here, within an hour:",
    link,
    "Until then you sign in with the address you had. If you do not know what this is about, do nothing.",
  ].join("\n\n"),
});

/** To the address there was: whoever did not ask for another one learns of it in time. */
export const oldAddressMail = (name: string, newAddress: string): { subject: string; text: string } => ({
  subject: "Your address for Followthrough is about to change",
  text: [
    hello(name),
    `somebody who is signed in to your account asked to change its address to ${newAddress}. It changes once that address is confirmed.`,
    "If it was not you, change your password in Settings: that ends the change as well, and signs out every other place.",
  ].join("\n\n"),
});
