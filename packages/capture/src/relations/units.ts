import type { TimeSaid } from "../lexis/readTime";
import type { DaySaid } from "../lexis/token";
import type { Reading } from "../people/reading";

/** What the relations are read from: people, days and words in the order of the text; details are left out. */
export type Unit =
  | {
      readonly kind: "people";
      readonly people: readonly number[];
      readonly isPronoun: boolean;
      readonly isPossessive: boolean;
      readonly low: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "day";
      readonly day: DaySaid;
      readonly low: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "time";
      readonly time: TimeSaid | null;
      readonly low: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "word" | "mark" | "stop" | "event" | "contact";
      readonly low: string;
      readonly from: number;
      readonly to: number;
    };

/** Joins the names of several people named together to one unit; `isSplit` where the last of them is left out. */
const groupAt = (
  { mentions, note, taken }: Reading,
  first: number,
): { readonly last: number; readonly isSplit: boolean } => {
  let last = first;
  const { people } = mentions[first] ?? { people: [] };
  while (people.length > 1 && mentions[last + 1]?.people === people) {
    const [from, to] = [mentions[last]?.to ?? 0, mentions[last + 1]?.from ?? 0];
    const isJoined = note.tokens
      .slice(from, to)
      .every(
        (token, at) =>
          taken[from + at] !== undefined ||
          /^(?:,|and|&|\+|plus|\(|\))$/.test(token.low) ||
          token.kind === "email" ||
          token.kind === "phone" ||
          token.kind === "url",
      );
    if (!isJoined) break;
    last += 1;
  }
  const isSplit =
    last > first && isSubjectOfItsOwn(note, mentions[first]?.from ?? 0, mentions[last]?.to ?? 0);
  return { last: isSplit ? last - 1 : last, isSplit };
};

/** "She will introduce me to Ana and Sam will call me": named together with those before, the last does something alone. */
const isSubjectOfItsOwn = ({ tokens }: Reading["note"], from: number, to: number): boolean =>
  /^(?:will|'ll|promised|offered|agreed)$/.test(tokens[to]?.low ?? "") &&
  /^(?:to|with|me|us|call|email|meet|see)$/.test(tokens[from - 1]?.low ?? "");

/** "She'll" and "he's" are a person and a verb. */
const verbWithin = (low: string): string | null => /'(ll|s|d|ve|re)$/.exec(low)?.[1] ?? null;
const verbs: Readonly<Record<string, string>> = { ll: "will", s: "is", d: "would", ve: "have", re: "are" };

const closeOf = ({ note }: Reading, open: number): number => {
  let close = open + 1;
  while (close < note.tokens.length && close - open < 60 && note.tokens[close]?.low !== ")") close += 1;
  return close;
};

/** Whether a bracket opens or closes on nothing but more people: "(and Sam)". */
const isJoinedInBrackets = ({ note, mentions }: Reading, at: number): boolean => {
  const { tokens } = note;
  let open = at;
  while (at - open < 8 && open >= 0 && tokens[open]?.low !== "(") open -= 1;
  if (tokens[open]?.low !== "(" || !/^(?:and|&|\+|plus)$/.test(tokens[open + 1]?.low ?? "")) return false;
  const mention = mentions.find(({ from, isPronoun }) => from === open + 2 && !isPronoun);
  return mention !== undefined && tokens[mention.to]?.low === ")" && at <= mention.to;
};

/** Brackets with nothing but details in them, and commas before details, are no boundaries. */
const isFormOfDetails = (reading: Reading, at: number): boolean => {
  const { note, taken } = reading;
  const isDetail = (index: number): boolean =>
    taken[index] === "detail" || /^(?:email|phone|url)$/.test(note.tokens[index]?.kind ?? "");
  if (note.tokens[at]?.low === "," && taken[at] === undefined) return isDetail(at + 1);
  // "Dana (and Sam) emailed me".
  if (/^[()]$/.test(note.tokens[at]?.low ?? "") && isJoinedInBrackets(reading, at)) return true;
  if (note.tokens[at]?.low !== "(") return false;
  const close = closeOf(reading, at);
  const inside = Array.from({ length: close - at - 1 }, (_, index) => at + 1 + index);
  return (
    inside.length > 0 &&
    inside.every(
      (index) =>
        isDetail(index) ||
        note.tokens[index]?.kind === "mark" ||
        /^(?:a|an|the|our|now)$/.test(note.tokens[index]?.low ?? ""),
    )
  );
};

export const unitsOf = (reading: Reading): Unit[] => {
  const { note, mentions, taken } = reading;
  const units: Unit[] = [];
  let next = 0;
  /** Of several named together, the one who does something alone. */
  let alone = -1;
  for (let at = 0; at < note.tokens.length;) {
    while ((mentions[next]?.from ?? Infinity) < at) next += 1;
    const mention = mentions[next];
    const token = note.tokens[at];
    if (!token) break;
    if (mention?.from === at) {
      const { last, isSplit } = groupAt(reading, next);
      const closing = mentions[last] ?? mention;
      const { isPronoun } = mention;
      if (mention.isKin) {
        units.push({ kind: "word", low: token.low, from: at, to: closing.to });
        at = closing.to;
        next = last + 1;
        continue;
      }
      units.push({
        kind: "people",
        people:
          next === alone ? mention.people.slice(-1) : isSplit ? mention.people.slice(0, -1) : mention.people,
        isPronoun,
        isPossessive:
          closing.isPossessive ||
          (isPronoun && /^(?:his|her|their)$/.test(token.low) && isOwner(reading, at)),
        low: token.low,
        from: at,
        to: closing.to,
      });
      const verb = isPronoun ? verbWithin(token.low) : null;
      if (verb) units.push({ kind: "word", low: verbs[verb] ?? verb, from: at, to: closing.to });
      at = closing.to;
      next = last + 1;
      if (isSplit) alone = next;
      continue;
    }
    const place = { low: token.low, from: at, to: at + 1 };
    if (taken[at] === "event") {
      if (units.at(-1)?.kind !== "event") units.push({ ...place, kind: "event" });
    } else if (isFormOfDetails(reading, at)) {
      at = token.low === "(" && !isJoinedInBrackets(reading, at) ? closeOf(reading, at) + 1 : at + 1;
      continue;
    } else if (taken[at] === undefined) {
      if (token.kind === "day" && token.day) units.push({ ...place, kind: "day", day: token.day });
      else if (token.kind === "time") units.push({ ...place, kind: "time", time: token.time ?? null });
      else if (token.kind === "email" || token.kind === "phone" || token.kind === "url")
        units.push({ ...place, kind: "contact" });
      else if (token.kind === "break" || /^[.!?;]$/.test(token.low)) {
        // What ended a sentence ends it once.
        if (units.at(-1)?.kind !== "stop") units.push({ ...place, kind: "stop" });
      } else if (token.kind === "mark") units.push({ ...place, kind: "mark" });
      else units.push({ ...place, kind: "word" });
    }
    at += 1;
  }
  return units;
};

/** "Ask her PhD student Levin": between the pronoun and a name stands what that one is to her. */
const isOwnerOfTitled = (
  { tokens }: Reading["note"],
  taken: Reading["taken"],
  mentions: Reading["mentions"],
  at: number,
): boolean => {
  let to = at + 1;
  while (taken[to] === "detail" && tokens[to]?.kind === "word") to += 1;
  return to > at + 1 && mentions.some(({ from, isPronoun }) => from === to && !isPronoun);
};

/** "Her boss", "his number": the pronoun owns the next word. */
const isOwner = ({ note, taken, mentions }: Reading, at: number): boolean => {
  const next = note.tokens[at + 1];
  if (isOwnerOfTitled(note, taken, mentions, at)) return true;
  if (next?.kind !== "word" || taken[at + 1] || mentions.some(({ from }) => from === at + 1)) return false;
  if (note.tokens[at]?.low !== "her") return true;
  return !/^(?:at|on|in|by|for|about|to|again|back|and|or|a|an|the|my|our|some|next|this|that|with|via|when|if|how|what|why|where|her|his|over|up|out|before|after|from|re|regarding|if|once|because|so|but|then|too|soon|later|asap|also|directly|please|first|off|down)$/.test(
    next.low,
  );
};

/** "Thanks to Dana I have Sam's number": says through whom, and is no thanks still owed. */
export const isThanksTo = (units: readonly Unit[], at: number): boolean =>
  units[at]?.kind === "word" &&
  units[at]?.low === "thanks" &&
  units[at + 1]?.low === "to" &&
  units[at + 2]?.kind === "people" &&
  units
    .slice(at + 3, at + 5)
    .some(({ kind, low }) => kind === "word" && /^(?:i|we|i've|got|have)$/.test(low));
