import type { CalendarDay, Channel } from "@followthrough/contract";
import type { CapturedConversation } from "./captureDraft";
import type { Talk } from "./relations/readTalks";

/** The surest channel decides where a text tells of several. */
const order: readonly Channel[] = ["video", "call", "coffee", "email", "message"];

/** Channels on which people see each other or may have: said at an event, it was there. */
const mayBeThere: ReadonlySet<Channel> = new Set(["in-person", "coffee", "other"]);

/**
 * What was held with those who took part, by what the text says; null where it only names people, tells of them, or
 * plans. On 2026-03-10 "Phone chat with Priya Nair yesterday" is a call held on 2026-03-09, "check in with Olga in 3
 * months" is none.
 */
export const readConversation = (
  had: readonly Talk[],
  metOn: CalendarDay | null,
  heldOn: CalendarDay,
): CapturedConversation | null => {
  const channel = order.find((one) => had.some((talk) => talk.channel === one));
  if (metOn !== null)
    return { channel: channel === "coffee" ? "coffee" : "in-person", heldOn: metOn, startedBy: "me" };
  const isTheirs = had.every((talk) => talk.isTheirs || (channel !== undefined && talk.channel !== channel));
  return had.length === 0
    ? null
    : { channel: channel ?? "other", heldOn, startedBy: isTheirs ? "them" : "me" };
};

/** The talks with those who were met, on the day of those who were not met on a day of their own. */
export const talksOfDay = (had: readonly Talk[], met: Met): readonly Talk[] => {
  const isOfDay = (index: number): boolean =>
    (met.people.size === 0 || met.people.has(index)) && (met.daysOf.get(index) ?? met.metOn) === met.metOn;
  return had.filter(({ people }) => people.length === 0 || people.some(isOfDay));
};

interface Met {
  readonly metOn: CalendarDay | null;
  readonly people: ReadonlySet<number>;
  readonly daysOf: ReadonlyMap<number, CalendarDay>;
}

/** What was held with somebody who was met, where it was on another day or otherwise: "Met Dana. Had coffee with Tolu." */
export const readMeetingApart = (
  index: number,
  had: readonly Talk[],
  shared: CapturedConversation,
  metThen: CalendarDay | undefined,
): CapturedConversation | null => {
  const coffees = had.filter(({ channel }) => channel === "coffee");
  const isCoffee = coffees.some(({ people }) => people.length === 0 || people.includes(index));
  const apart = {
    channel: isCoffee ? "coffee" : "in-person",
    heldOn: metThen ?? shared.heldOn,
    startedBy: "me",
  } as const;
  const isOtherwise = shared.channel === "coffee" && coffees.length > 0 && !isCoffee;
  return isOtherwise || apart.heldOn !== shared.heldOn ? apart : null;
};

/**
 * What was held with one person alone: "Met Dana. Emailed Tolu." wrote to Tolu, and met Dana. Null where it is what was
 * held with the others. `own` are the talks whose clause names them, of all that the text tells of; `saidOn` is their day.
 */
export const readConversationApart = (
  own: readonly Talk[],
  all: readonly Talk[],
  shared: CapturedConversation | null,
  { saidOn, today }: { readonly saidOn: CalendarDay | null; readonly today: CalendarDay },
): CapturedConversation | null => {
  const apart = readConversation(own, null, saidOn ?? today);
  if (apart === null || shared === null) return null;
  // "Called Owen on Monday. Called Wei yesterday."
  if (apart.channel === shared.channel) return saidOn !== null && saidOn !== shared.heldOn ? apart : null;
  if (!mayBeThere.has(apart.channel)) return apart;
  // How is not said: "spoke to Dana" may be what was held with all, unless that was with others by name.
  const isOthers = all.some(({ channel, people }) => channel === shared.channel && people.length > 0);
  return isOthers ? apart : null;
};

/**
 * What was held where we are at an event: whoever took part was met there, unless the text tells of a call or of writing.
 */
export const readConversationThere = (
  conversation: CapturedConversation | null,
  today: CalendarDay,
): CapturedConversation | null =>
  conversation === null || mayBeThere.has(conversation.channel)
    ? { channel: conversation?.channel === "coffee" ? "coffee" : "in-person", heldOn: today, startedBy: "me" }
    : null;
