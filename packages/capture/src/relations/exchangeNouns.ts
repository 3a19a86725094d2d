import type { Channel } from "@followthrough/contract";
import { determiners, exchanges } from "../words/talkWords";
import { farthest, isMe, startsClause } from "./clause";
import type { Unit } from "./units";

const lowAt = (units: readonly Unit[], at: number): string =>
  units[at]?.kind === "word" ? (units[at]?.low ?? "") : "";

const filler =
  /^(?:chat|call|talk|meeting|screen|session|again|conversation|catch-up|catchup|interview|this|morning|afternoon|evening|earlier|and|\/|&|message|or|quick)$/;

/** "Phone chat with Priya", "voicemail from Karl": with whom or from whom an exchange was, after its noun. */
export const isShared = (units: readonly Unit[], at: number): boolean => {
  let after = at + 1;
  while (
    after - at < 5 &&
    (filler.test(lowAt(units, after)) || units[after]?.kind === "day" || units[after]?.kind === "time")
  )
    after += 1;
  if (!/^(?:with|w\/|w|from|between)$/.test(lowAt(units, after))) return false;
  return units.slice(after + 1, after + 5).some(({ kind, low }) => kind === "people" || isMe(low));
};

/** "Bea Santos phone call": whom it was with stands before it, with no verb between. */
export const isNextToName = (units: readonly Unit[], at: number): boolean => {
  let before = at - 1;
  while (
    at - before < 4 &&
    /^(?:phone|video|zoom|quick|short|long|nice|great|good)$/.test(lowAt(units, before))
  )
    before -= 1;
  return units[before]?.kind === "people";
};

/** "Call with Dana and lunch with Tolu": where the next exchange begins. */
export const isJointOfExchanges = (units: readonly Unit[], at: number): boolean => {
  if (!/^(?:and|&|\+|then)$/.test(lowAt(units, at))) return false;
  const noun = /^(?:an?|quick|short|then)$/.test(lowAt(units, at + 1)) ? at + 2 : at + 1;
  return exchanges.has(lowAt(units, noun)) && isShared(units, noun);
};

/** "On the phone", "over coffee": how it was, beside what says that it was. */
const isManner = (units: readonly Unit[], at: number, isMeeting: boolean): boolean => {
  let before = at - 1;
  while (
    at - before < 4 &&
    (determiners.has(lowAt(units, before)) || /^(?:quick|phone|video|zoom|long)$/.test(lowAt(units, before)))
  )
    before -= 1;
  const low = lowAt(units, before);
  return /^(?:on|over|by|via|in|at|through|per)$/.test(low) || (isMeeting && low === "for");
};

const endsSentence = (unit: Unit | undefined): boolean => unit === undefined || unit.kind === "stop";

/** How something told at a unit was, by the words of its clause. */
export const mannerAround = (units: readonly Unit[], at: number): Channel | null => {
  const channelAt = (place: number): Channel | null => {
    const channel = exchanges.get(lowAt(units, place)) ?? null;
    return channel !== "other" && isManner(units, place, lowAt(units, at) === "met") ? channel : null;
  };
  for (let after = at + 1; after - at < farthest && !endsSentence(units[after]); after += 1) {
    if (startsClause(units, after)) break;
    const channel = channelAt(after);
    if (channel !== null) return channel;
  }
  for (let before = at - 1; at - before < farthest && !endsSentence(units[before]); before -= 1) {
    const channel = channelAt(before);
    if (channel !== null) return channel;
  }
  return null;
};
