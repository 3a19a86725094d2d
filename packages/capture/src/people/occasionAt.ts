import { appointments, behindOccasions, eventWords, gatherings } from "../words/eventWords";
import { plainPlaces } from "../words/organizationWords";
import { isPlainWord } from "../layout/plainWords";
import { beginsSentence } from "../lexis/sentence";
import type { Token } from "../lexis/token";
import { actPhrases, planNouns } from "../words/actWords";
import { clauseKindAt } from "./clauseKind";
import { type EventRead, readEvent } from "./readEvent";
import { readOrganization, showsOrganization } from "./readOrganization";
import type { NoteText } from "./noteText";
import { type Reading, setEvent } from "./reading";

/** "At SXSW I met", "At QCon, met". */
const isMetAfter = (tokens: readonly Token[], at: number): boolean => {
  let next = at;
  while (next < at + 3 && /^(?:,|i|we|:|-)$/.test(tokens[next]?.low ?? "")) next += 1;
  return /^(?:met|saw|sat|spoke|talked|ran|bumped|chatted|chatting)$/.test(tokens[next]?.low ?? "");
};

/** "Borrel with the others: …", "Reunion. …": one word for nothing but occasions, with which a note begins. */
const loneOccasion = (tokens: readonly Token[], at: number): EventRead | null => {
  const isOne =
    at === 0 &&
    (eventWords.has(tokens[0]?.low ?? "") || tokens[0]?.low === "reunion") &&
    /^(?:with|w\/|\.)$/.test(tokens[1]?.low ?? "");
  const isPlanned = tokens.slice(1, 8).some(({ day }) => day?.ahead && day.ahead !== day.past);
  return isOne && !isPlanned ? { from: 0, to: 1, showsEvent: true, isSurely: true } : null;
};

/** "Board dinner Thursday 7pm with Dana": on a day that may be to come, and with somebody. */
const isAheadWith = (tokens: readonly Token[], at: number): boolean => {
  let to = at;
  let isAhead = false;
  while (/^(?:day|time)$/.test(tokens[to]?.kind ?? "")) {
    isAhead ||= (tokens[to]?.day?.ahead ?? null) !== null;
    to += 1;
  }
  return isAhead && /^(?:with|w\/)$/.test(tokens[to]?.low ?? "");
};

/** "…, day 6:", "… day 2.": how many days an occasion has been going on. */
const isDayCount = (tokens: readonly Token[], at: number): boolean => {
  const day = tokens[at]?.low === "," ? at + 1 : at;
  const isOne = tokens[day]?.kind === "day" && /^day \d{1,2}$/.test(tokens[day]?.low ?? "");
  const isTwo = tokens[day]?.low === "day" && tokens[day + 1]?.kind === "number";
  return (isOne || isTwo) && /^(?:[:.,-]|->)$/.test(tokens[isOne ? day + 1 : day + 2]?.low ?? "");
};

/** "Marché du Film, day 6: …", "GDC day 2.": with a capital, and no word that says what it is. */
const datedHeading = ({ tokens }: NoteText, at: number): EventRead | null => {
  let to = at;
  while (to - at < 5 && tokens[to]?.kind === "word" && tokens[to]?.low !== "day") to += 1;
  const isNamed = to > at && tokens[at]?.isCapital === true && isDayCount(tokens, to);
  return isNamed ? { from: at, to, showsEvent: true, isSurely: true } : null;
};

/** An occasion named outside a name's details: "at QCon", "from the SAA reception", "ALA Annual:" at the start. */
export const eventAt = (reading: Reading, at: number): number | null => {
  const { note } = reading;
  const { tokens } = note;
  const low = tokens[at]?.low ?? "";
  if (/^(?:at|@|during|from|after|in|attending|attended|joined|visited|before|to|for)$/.test(low)) {
    const event = readEvent(note, at + 1);
    if (!event) return null;
    const organization = readOrganization(note, at + 1);
    const isMet =
      /^(?:at|@|during)$/.test(low) &&
      !/^(?:works?|working|worked|hiring|job|jobs|role|position|opening|openings|teaches|studies|employed|interning|intern)$/.test(
        tokens[at - 1]?.low ?? "",
      ) &&
      (clauseKindAt(note, at) === "met" ||
        /^(?:me|us)$/.test(tokens[at - 1]?.low ?? "") ||
        isMetAfter(tokens, event.to)) &&
      !(organization && showsOrganization(note, organization));
    const isIn = low === "in" && tokens[at + 1]?.low === "the" && clauseKindAt(note, at) === "met";
    const isAttended =
      low === "to" &&
      (/^(?:came|went|been|got|assisted|gone)$/.test(tokens[at - 1]?.low ?? "") ||
        // "Thank you for coming to our summer fete".
        (tokens[at - 1]?.low === "coming" && tokens[at - 2]?.low === "for"));
    if (plainPlaces.has(tokens[event.to]?.low ?? "") && !event.showsEvent) return null;
    if (!isMet && !isAttended && (!event.showsEvent || (/^(?:to|for|before|in)$/.test(low) && !isIn)))
      return null;
    // "From the sailing club": where somebody belongs.
    if (low === "from" && gatherings.has(tokens[event.to - 1]?.low ?? "")) return null;
    setEvent(reading, event);
    return event.to;
  }
  if (!beginsSentence(note, at)) return null;
  // "Recap BuildExpo: …".
  const isRecap = /^(?:recap|debrief|notes|summary)$/.test(low);
  const event = readEvent(note, isRecap ? at + 1 : at) ?? loneOccasion(tokens, at);
  // "Owe Felix lunch" is to be done; "Pitch Night" is not.
  const isTitled = event !== null && tokens.slice(event.from, event.to).every(({ isCapital }) => isCapital);
  // "Pitch day."
  const isAlone = event !== null && event.showsEvent && tokens[event.to]?.low === "." && at === 0;
  if (actPhrases.has(low) && !planNouns.has(low) && !isTitled && !isAlone) return null;
  const dated = event ?? datedHeading(note, at);
  if (dated && isDayCount(tokens, dated.to)) {
    setEvent(reading, dated);
    return dated.to;
  }
  const next = event ? tokens[event.to] : undefined;
  const last = event ? (tokens[event.to - 1]?.low ?? "") : "";
  const isBehind = behindOccasions.has(next?.low ?? "") && !appointments.has(last);
  const isHeader =
    event?.showsEvent === true &&
    (/^(?:[:\-,.|\])=@]|->)$/.test(next?.low ?? "") ||
      next?.kind === "break" ||
      next?.kind === "day" ||
      isBehind) &&
    !/^(?:great|good|nice|lovely|fun|long|interesting)$/.test(tokens[event.from]?.low ?? "");
  if (!isHeader || !event || (/^[:.]$/.test(next?.low ?? "") && gatherings.has(last))) return null;
  if (appointments.has(last) && isAheadWith(tokens, event.to)) return null;
  // "Poster session: Dana Ruiz": what it was, and not its name, unless a day is said or a meeting told.
  const isNamed = note.tokens
    .slice(event.from, event.to)
    .some((word) => word.isCapital && !isPlainWord(word.low));
  // "Parents' evening.", "Museum network autumn meeting: …".
  const length = event.to - event.from;
  const isLong = length > (next?.low === ":" ? 2 : 1) && /^[:.!]$/.test(next?.low ?? "") && at === 0;
  const isWhole = isLong || (event.isSurely && length > 1);
  const isLone = length === 1 && event.isSurely;
  if (!isNamed && !isLone && !isWhole && !isBehind && next?.kind !== "day" && !isMetAfter(tokens, event.to))
    return null;
  setEvent(reading, event);
  return event.to;
};
