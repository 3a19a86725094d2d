import {
  adviceVerbs,
  contactNouns,
  contactVerbs,
  giveVerbs,
  introVerbs,
  introWay,
  passiveVerbs,
} from "../words/referralWords";
import { functionWords, verbs } from "../words/commonWords";
import { relations, unnamedPeople } from "../words/nameWords";
import { titleHeads, titleModifiers } from "../words/titleWords";
import { theirPersonAt } from "./theirPerson";
import { isThanksTo, type Unit } from "./units";

/** Somebody, or nobody who is named, pointed to people. */
export interface FoundReferral {
  readonly from: number | null;
  readonly to: readonly number[];
  /** Units it is said with. */
  readonly start: number;
  readonly end: number;
}

type People = Extract<Unit, { kind: "people" }>;

const isPeople = (unit: Unit | undefined): unit is People => unit?.kind === "people";
const isWord = (unit: Unit | undefined, pattern: RegExp): boolean =>
  unit?.kind === "word" && pattern.test(unit.low);
const isStop = (unit: Unit | undefined): boolean => unit === undefined || unit.kind === "stop";

/** The next named people after a unit within a few, all between being small words of the phrase. */
const nextNamed = (
  units: readonly Unit[],
  from: number,
  most: number,
  isBetween: (unit: Unit) => boolean,
): number | null => {
  for (let at = from; at < units.length && at - from <= most; at += 1) {
    const unit = units[at];
    if (!unit || isStop(unit)) return null;
    if (isPeople(unit) && !unit.isPronoun) return at;
    if (!isBetween(unit)) return null;
  }
  return null;
};

const subjectVerb = /^(?:who|that|which)$/;

/** Who does what the verb at a unit says; undefined where it is somebody without a name, or the writer. */
const subjectOf = (units: readonly Unit[], verb: number): number | null | undefined => {
  for (let at = verb - 1; at >= 0 && verb - at < 14; at -= 1) {
    const unit = units[at];
    if (!unit || isStop(unit)) break;
    if (isPeople(unit)) return unit.isPossessive ? undefined : unit.people.at(-1);
    if (
      unit.kind === "word" &&
      (/^(?:i|we|i'd|i'll|someone|somebody|it)$/.test(unit.low) || unnamedPeople.has(unit.low))
    )
      return undefined;
    if (unit.kind === "mark" && unit.low === ":" && verb - at > 1) return undefined;
    if (unit.kind === "word" && subjectVerb.test(unit.low)) continue;
  }
  return lastNamedBefore(units, verb);
};

/** "Met Dana. Introduced me to Sam": nobody is said, so the one named last. */
const lastNamedBefore = (units: readonly Unit[], at: number): number | null => {
  for (let before = at - 1; before >= 0; before -= 1) {
    const unit = units[before];
    if (isPeople(unit) && !unit.isPossessive) return unit.people.at(-1) ?? null;
  }
  return null;
};

const otherBefore = (units: readonly Unit[], at: number, except: number): number | null => {
  const other = units.slice(0, at).findLast((unit) => isPeople(unit) && !unit.people.includes(except));
  return isPeople(other) ? (other.people.at(-1) ?? null) : null;
};

const pointed = (units: readonly Unit[], verb: number, object: number): FoundReferral | null => {
  const unit = units[object];
  if (!isPeople(unit)) return null;
  const subject = subjectOf(units, verb);
  // "Told me that Jonas is hiring, and sent me to him": not he himself, but who told.
  const isSelf = subject !== undefined && subject !== null && unit.people.includes(subject);
  const from = isSelf ? otherBefore(units, verb, subject) : subject;
  const to = unit.people.filter((index) => index !== from);
  return to.length === 0 ? null : { from: from ?? null, to, start: verb, end: object + 1 };
};

/** "Introduced me to Sam", "put me in touch with Sam", "is going to connect us with Sam". */
const introduced = (units: readonly Unit[], at: number): FoundReferral | null => {
  const unit = units[at];
  if (unit?.kind !== "word" || !introVerbs.has(unit.low)) return null;
  // "Cc'd Sam": brought into the letter.
  const isCopied = /^(?:cc'd|cced|copied)$/.test(unit.low) && isPeople(units[at + 1]);
  if (isCopied) return pointed(units, at, at + 1);
  // "Introduced Sam to me".
  const named = units[at + 1];
  const isToMe = isWord(units[at + 2], /^(?:to|with)$/) && isWord(units[at + 3], /^(?:me|us)$/);
  if (isPeople(named) && !named.isPossessive && isToMe) return pointed(units, at, at + 1);
  let me = at + 1;
  while (isWord(units[me], /^(?:up|kindly|also|both|over|an|a|the)$/)) me += 1;
  if (!isWord(units[me], /^(?:me|us|everyone)$/)) return null;
  const pronoun = units[me + 2];
  if (
    isWord(units[me + 1], /^(?:to|with|at)$/) &&
    isPeople(pronoun) &&
    pronoun.isPronoun &&
    /^(?:him|her|them)$/.test(pronoun.low) &&
    !pronoun.isPossessive
  )
    return pointed(units, at, me + 2);
  const object = nextNamed(
    units,
    me + 1,
    9,
    (one) =>
      (one.kind === "word" && (introWay.has(one.low) || isRelationWord(one.low) || isNounWord(one.low))) ||
      one.kind === "day" ||
      (isPeople(one) && one.isPronoun) ||
      (one.kind === "mark" && /^[,(:"]$/.test(one.low)),
  );
  const hasTo = units
    .slice(me + 1, object ?? me + 1)
    .some((one) => isWord(one, /^(?:to|with|toward|towards|at|onto)$/));
  return object === null || !hasTo ? null : pointed(units, at, object);
};

/** "Put me on to a violin repairer named Elspeth": what somebody is, in whatever words. */
const isNounWord = (low: string): boolean =>
  !verbs.has(low) && !functionWords.has(low) && !contactVerbs.has(low);

const isRelationWord = (low: string): boolean =>
  unnamedPeople.has(low) ||
  relations.has(low) ||
  titleHeads.has(low) ||
  titleModifiers.has(low) ||
  /^(?:her|his|their|old|former|new|boss|the|a|an|one|of|my|our|colleague|there|at|work|direct|good|close|another|manager|named|called|who|is|mentor|advisor|team|lead|husband|wife|partner|brother|sister)$/.test(
    low,
  );

/** "Referred by Dana to Kofi", "introduced to Kofi by Dana", "via Dana", "on Dana's recommendation". */
const passive = (units: readonly Unit[], at: number): FoundReferral | null => {
  const unit = units[at];
  if (unit?.kind !== "word") return null;
  const isWay = !isWord(units[at - 1], /^(?:go|goes|going|went|run|runs|get|gets|came|comes)$/);
  const isVia = (isWay && /^(?:via|through|courtesy|per)$/.test(unit.low)) || isThanksTo(units, at);
  const isBy = passiveVerbs.has(unit.low);
  const isAccording = unit.low === "according" && isWord(units[at + 1], /^to$/);
  const by =
    isVia || isAccording
      ? at + (isWord(units[at + 1], /^(?:of|to)$/) ? 1 : 0)
      : isBy && isWord(units[at + 1], /^(?:by|from)$/)
        ? at + 1
        : -1;
  if (by !== -1) {
    let source = by + 1;
    while (
      isWord(
        units[source],
        /^(?:my|her|his|our|old|a|the|friend|colleague|boss|co-worker|coworker|mentor|cousin|brother|sister|former|advisor|professor|neighbor|mutual)$/,
      )
    )
      source += 1;
    const from = units[source];
    if (!isPeople(from)) {
      const target = isBy && isNamedless(units, by + 1) ? aroundNamed(units, at, source) : null;
      return target;
    }
    const index = from.people.at(-1);
    const after =
      isWord(units[source + 1], /^(?:to|for)$/) ||
      (isBy && units[source + 1]?.kind === "mark" && /^[:\->]|->$/.test(units[source + 1]?.low ?? ""))
        ? source + 2
        : -1;
    const later = after === -1 ? undefined : units[after];
    const target = isPeople(later) && !later.isPossessive ? later : beforeNamed(units, at, index);
    const next = target ?? nextAnywhere(units, source + 1, index);
    if (!next || index === undefined) return null;
    const to = next.people.filter((one) => one !== index);
    return to.length === 0 ? null : { from: index, to, start: at, end: Math.max(source, after) + 1 };
  }
  if (isBy && isWord(units[at + 1], /^to$/)) {
    const object = units[at + 2];
    let via = at + 3;
    while (units[via]?.kind === "mark" || units[via]?.kind === "contact") via += 1;
    const source = units[via + 1];
    if (isPeople(object) && isWord(units[via], /^(?:by|via|through)$/) && isPeople(source))
      return { from: source.people.at(-1) ?? null, to: object.people, start: at, end: via + 2 };
  }
  // "Dana's referral: Kofi", "on Dana's recommendation".
  const owner = units[at - 1];
  if (
    /^(?:referral|recommendation|suggestion|introduction|intro|advice|rec|tip|urging)$/.test(unit.low) &&
    isPeople(owner) &&
    owner.isPossessive
  ) {
    const index = owner.people.at(-1);
    const target = nextAnywhere(units, at + 1, index) ?? beforeNamed(units, at - 1, index);
    return target && index !== undefined
      ? { from: index, to: target.people.filter((one) => one !== index), start: at - 1, end: at + 1 }
      : null;
  }
  return null;
};

const isNamedless = (units: readonly Unit[], at: number): boolean => {
  for (let word = at; word < at + 4; word += 1)
    if (units[word]?.kind === "word" && unnamedPeople.has(units[word]?.low ?? "")) return true;
  return false;
};

const aroundNamed = (units: readonly Unit[], at: number, source: number): FoundReferral | null => {
  const target = beforeNamed(units, at, undefined) ?? nextAnywhere(units, source, undefined);
  return target ? { from: null, to: target.people, start: at, end: source + 1 } : null;
};

/** The people named before a unit, in the same sentence or the one before. */
const beforeNamed = (units: readonly Unit[], at: number, except: number | undefined): People | null => {
  let stops = 0;
  for (let before = at - 1; before >= 0 && stops < 2; before -= 1) {
    const unit = units[before];
    if (unit?.kind === "stop") stops += 1;
    if (isPeople(unit) && !unit.people.includes(except ?? -1)) return unit;
  }
  return null;
};

const nextAnywhere = (units: readonly Unit[], at: number, except: number | undefined): People | null => {
  for (let after = at; after < units.length && after - at < 12; after += 1) {
    const unit = units[after];
    if (isPeople(unit) && !unit.isPronoun && !unit.people.includes(except ?? -1)) return unit;
  }
  return null;
};

/** "Recommended a good electrician, Sam". */
const isNoun = (units: readonly Unit[]): boolean => {
  const mark = units.at(-1);
  const words = units.slice(0, -1);
  return (
    units.length < 7 &&
    mark?.kind === "mark" &&
    /^[,:(-]$/.test(mark.low) &&
    isWord(words[0], /^(?:a|an|the|his|her|their|some)$/) &&
    words.every(({ kind, low }) => kind === "word" && !contactVerbs.has(low))
  );
};

/** "Suggested two people: Ana and Bo". */
const isCounting = (unit: Unit): boolean =>
  unit.kind === "mark" ||
  isWord(
    unit,
    /^(?:a|an|the|two|three|four|some|few|couple|of|other|more|names?|people|contacts|folks|persons|me|us|\d+)$/,
  );

/** "Told me to call Sam", "says I should talk to her boss, Sam", "recommended Sam". */
const advised = (units: readonly Unit[], at: number): FoundReferral | null => {
  const unit = units[at];
  if (unit?.kind !== "word" || !adviceVerbs.has(unit.low)) return null;
  // "Said I'd forward it to Lynn": I said so.
  if (
    /^(?:said|told|promised)$/.test(unit.low) &&
    isWord(units[at + 1], /^(?:i'd|i'll|i)$/) &&
    !isWord(units[at + 2], /^(?:should|better|love|like|want|must|could|ought|can|need)$/)
  )
    return null;
  const isDirect = /^(?:recommended|recommends|suggested|suggests|mentioned|mentions|recommending)$/.test(
    unit.low,
  );
  let isToward = false;
  let isAct = false;
  for (let next = at + 1; next < units.length && next - at <= 14; next += 1) {
    const one = units[next];
    if (!one || isStop(one)) return null;
    if (isPeople(one)) {
      if (one.isPronoun || (one.isPossessive && !contactNouns.has(units[next + 1]?.low ?? ""))) {
        const isHim = isAct && isToward && /^(?:him|her|them)$/.test(one.low) && !one.isPossessive;
        const subject = isHim ? subjectOf(units, at) : undefined;
        if (typeof subject === "number" && !one.people.includes(subject)) return pointed(units, at, next);
        // "Told her to call me" is toward somebody else.
        if (!isToward && !isAct && next === at + 1 && !isDirect) return null;
        continue;
      }
      const ofPerson = units[next - 1];
      const between = units.slice(at + 1, next);
      const isNear = next <= at + 3 || between.every(isCounting) || isNoun(between);
      if (isDirect && isNear && !isAct) return pointed(units, at, next);
      if (isAct && isToward)
        return isWord(ofPerson, /^(?:about|from|at|for|of)$/) &&
          !isWord(units[next - 2], /^(?:ask|look|out)$/)
          ? null
          : pointed(units, at, next);
      if (
        isAct &&
        units
          .slice(at + 1, next)
          .find((word) => word.kind === "word" && contactVerbs.has(word.low))
          ?.low.endsWith("ing")
      )
        return pointed(units, at, next);
      if (/^(?:told|tells)$/.test(unit.low) && isToward && isWord(ofPerson, /^(?:about|of)$/))
        return pointed(units, at, next);
      return null;
    }
    if (one.kind === "word") {
      const isInfinitive =
        one.low === "to" && next === at + 1 && !/^(?:told|asked|wants|urged)$/.test(unit.low);
      // "She said speak with Sam".
      const isTold = next === at + 1 && /^(?:said|says)$/.test(unit.low) && contactVerbs.has(one.low);
      if (isTold) [isToward, isAct] = [true, true];
      else if (isInfinitive || /^(?:me|us|i|we|i'd|we'd|my|you)$/.test(one.low)) isToward = true;
      else if (contactVerbs.has(one.low)) isAct = true;
      else if (/^(?:not|don't|never)$/.test(one.low)) return null;
      else if (
        /^(?:has|had|was|were|is|are|will|needs|likes|wants|met|about|opening|hiring)$/.test(one.low) &&
        !(one.low === "about" && isToward)
      )
        return null;
    }
    if (one.kind === "mark" && /^(?:->|-)$/.test(one.low)) return null;
  }
  return null;
};

/** "Gave me Sam's number", "passed along Sam's name", "gave me the name of Sam", "got Sam's card from Dana". */
const gave = (units: readonly Unit[], at: number): FoundReferral | null => {
  const unit = units[at];
  if (unit?.kind !== "word" || !giveVerbs.has(unit.low)) return null;
  const own = units[at + 2];
  const isOwn = isPeople(own) && own.isPronoun && own.isPossessive && isWord(units[at + 1], /^(?:me|us)$/);
  // "She gave me his number".
  const giver = isOwn ? subjectOf(units, at) : null;
  const isOther = typeof giver === "number" && isPeople(own) && !own.people.includes(giver);
  if (isOwn && isOther && contactNouns.has(units[at + 3]?.low ?? "")) return pointed(units, at, at + 2);
  const object = nextNamed(
    units,
    at + 1,
    12,
    (one) =>
      (one.kind === "word" &&
        !/^(?:about|because|when|if|should|will)$/.test(one.low) &&
        !contactVerbs.has(one.low)) ||
      isWord(one, /^(?:for|contact|at|up)$/) ||
      (isPeople(one) && one.isPronoun && one.isPossessive) ||
      one.kind === "mark" ||
      one.kind === "contact",
  );
  const named = object === null ? undefined : units[object];
  if (object === null || !isPeople(named)) return null;
  const between = units.slice(at + 1, object);
  const nounBefore = between.some((one) => one.kind === "word" && contactNouns.has(one.low));
  const nounAfter =
    named.isPossessive &&
    units.slice(object + 1, object + 4).some((one) => one.kind === "word" && contactNouns.has(one.low));
  const asContact = isWord(units[object + 1], /^as$/) && contactNouns.has(units[object + 3]?.low ?? "");
  const before = units[object - 1];
  const nounOf = nounBefore && (isWord(before, /^(?:of|for|to|is)$/) || before?.kind === "mark");
  if (isWord(unit, /^(?:got|has|found)$/)) {
    for (let from = object + 1; from < Math.min(units.length, object + 7); from += 1) {
      const source = units[from];
      if (isStop(source)) break;
      if (isWord(units[from - 1], /^(?:from|via|through)$/) && isPeople(source))
        return { from: source.people.at(-1) ?? null, to: named.people, start: at, end: from + 1 };
    }
    if (!(nounAfter && isNamedlessSource(units, object))) return null;
    return { from: null, to: named.people, start: at, end: object + 2 };
  }
  return nounAfter || nounOf || asContact ? pointed(units, at, object) : null;
};

const isNamedlessSource = (units: readonly Unit[], object: number): boolean => {
  const from = units.findIndex((one, at) => at > object && at < object + 5 && isWord(one, /^(?:from|via)$/));
  return from !== -1 && isNamedless(units, from + 1);
};

/** "Sponsor idea from Dana: Sam Okafor": what was given by whom, and who it is. */
const tipFrom = (units: readonly Unit[], at: number): FoundReferral | null => {
  if (!isWord(units[at], /^(?:idea|lead|tip|name|names|referral|suggestion|contact|intro|recommendation)$/))
    return null;
  const [source, colon] = [units[at + 2], units[at + 3]];
  const isFrom = isWord(units[at + 1], /^(?:from|via|by)$/) && isPeople(source);
  if (!isFrom || colon?.kind !== "mark" || !/^(?::|-|->)$/.test(colon.low)) return null;
  const place = nextNamed(units, at + 4, 3, (unit) => unit.kind === "word");
  const named = place === null ? undefined : units[place];
  if (!isPeople(named)) return null;
  const from = source.people.at(-1) ?? null;
  const to = named.people.filter((index) => index !== from);
  return to.length === 0 ? null : { from, to, start: at, end: at + 5 };
};

/** "Thank Dana for putting us in touch": with the other one who is named. */
const putTogether = (units: readonly Unit[], at: number): FoundReferral | null => {
  const isPut =
    isWord(units[at], /^(?:putting|connecting|introducing|hooking|linking|put|connected|introduced)$/) &&
    isWord(units[at + 1], /^(?:us|me)$/);
  if (!isPut) return null;
  const to = isWord(units[at + 2], /^in$/) && isWord(units[at + 3], /^touch$/) ? at + 4 : at + 2;
  const next = units[to];
  if (next !== undefined && !isStop(next) && next.kind !== "mark" && next.kind !== "day") return null;
  const from = lastNamedBefore(units, at);
  const other = from === null ? null : otherBefore(units, at, from);
  return from === null || other === null ? null : { from, to: [other], start: at, end: to };
};

/** "Made an introduction to Sam", "gave me an intro to Sam"; to make one is the writer's to do. */
const introGiven = (units: readonly Unit[], at: number): FoundReferral | null => {
  if (
    !isWord(units[at], /^(?:intro|introduction|introductions|intros)$/) ||
    !isWord(units[at + 1], /^(?:to|with)$/)
  )
    return null;
  if (!isPeople(units[at + 2])) return null;
  let made = at - 1;
  while (isWord(units[made], /^(?:an|a|the|me|us|warm|kind|email|of|making)$/)) made -= 1;
  return isWord(units[made], /^(?:made|gave|offered|promised|sent|making|gives|makes|offers)$/)
    ? pointed(units, at, at + 2)
    : null;
};

const isBetweenRelation = (unit: Unit): boolean =>
  (unit.kind === "word" && isRelationWord(unit.low)) ||
  (unit.kind === "mark" && unit.low === ",") ||
  (isPeople(unit) && unit.isPronoun && unit.isPossessive);

/** "Says the tiler to get is Sam", "the person for the hall is Sam": where Sam stands; null where it is not said. */
const isOneToSeek = (units: readonly Unit[], from: number): number | null => {
  if (!isWord(units[from], /^(?:the|my|our|your|best|right)$/)) return null;
  for (let at = from + 1; at < from + 12; at += 1) {
    const unit = units[at];
    if (!unit || isStop(unit) || unit.kind === "mark" || isPeople(unit)) return null;
    const next = units[at + 1];
    const isSam = isPeople(next) && !next.isPronoun && !next.isPossessive;
    if (isWord(unit, /^(?:is|was|would|through|via|by)$/) && isSam) return at + 1;
    // "Is their director, Sam".
    const named = isWord(unit, /^(?:is|was)$/) ? nextNamed(units, at + 1, 5, isBetweenRelation) : null;
    if (named !== null) return named;
    if (isWord(unit, /^(?:is|goes|go)$/) && isWord(next, /^(?:one|through|via)$/) && isPeople(units[at + 2]))
      return at + 2;
  }
  return null;
};

/** "Says Sam is hiring", "told me that Sam may have a place". */
const spokenOf = (units: readonly Unit[], at: number): FoundReferral | null => {
  if (
    !isWord(units[at], /^(?:says|said|thinks|thought|reckons|mentioned|mentions|told|heard|knows|believes)$/)
  )
    return null;
  let object = at + 1;
  while (isWord(units[object], /^(?:me|us|that)$/)) object += 1;
  const named = units[object];
  const isOne = isOneToSeek(units, object);
  if (isOne !== null) return pointed(units, at, isOne);
  if (!isPeople(named) || named.isPronoun || named.isPossessive) return null;
  if (isWord(units[at], /^told$/) && !isWord(units[at + 1], /^(?:me|us)$/)) return null;
  return isWord(
    units[object + 1],
    /^(?:handles|does|makes|sells|builds|teaches|owns|fixes|manages|leads|plays|sings|rents|repairs|deals|covers|organises|organizes|is|might|may|has|could|would|can|will|works|needs|wants|runs|knows|hires|was)$/,
  )
    ? pointed(units, at, object)
    : null;
};

/** "Told me about Sam", "heard about Sam from Dana", "Dana knows Sam at NYPL". */
const toldAbout = (units: readonly Unit[], at: number): FoundReferral | null => {
  const unit = units[at];
  if (isWord(unit, /^(?:knows|know)$/)) {
    const object = units[at + 1];
    const subject = units[at - 1];
    const isOmitted = isStop(subject) || subject?.kind === "mark" || isWord(subject, /^(?:and|also|who)$/);
    return isPeople(object) && !object.isPronoun && !object.isPossessive && (isPeople(subject) || isOmitted)
      ? pointed(units, at, at + 1)
      : null;
  }
  if (
    isWord(unit, /^(?:heard|learned)$/) &&
    isWord(units[at + 1], /^(?:about|of)$/) &&
    isPeople(units[at + 2]) &&
    isWord(units[at + 3], /^(?:from|via|through)$/) &&
    isPeople(units[at + 4])
  ) {
    const [object, source] = [units[at + 2], units[at + 4]];
    return isPeople(object) && isPeople(source)
      ? { from: source.people.at(-1) ?? null, to: object.people, start: at, end: at + 5 }
      : null;
  }
  return null;
};

/** "Says her boss Sam runs it": pointed to by what they are to somebody. */
const pointedToTheirs = (units: readonly Unit[], at: number): FoundReferral | null => {
  const object = theirPersonAt(units, at);
  return object === null ? null : pointed(units, at, object);
};

/** "Dana -> Sam -> Kofi". */
const arrow = (units: readonly Unit[], at: number): FoundReferral | null => {
  const [before, after] = [units[at - 1], units[at + 1]];
  if (
    units[at]?.kind !== "mark" ||
    units[at]?.low !== "->" ||
    !isPeople(before) ||
    !isPeople(after) ||
    after.isPronoun
  )
    return null;
  const from = before.people.at(-1);
  return from === undefined || after.people.includes(from)
    ? null
    : { from, to: after.people, start: at - 1, end: at + 2 };
};

/** Who pointed the writer to whom, in the order of the text. */
export const readReferrals = (units: readonly Unit[]): FoundReferral[] => {
  const found: FoundReferral[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const one =
      arrow(units, at) ??
      introduced(units, at) ??
      passive(units, at) ??
      advised(units, at) ??
      gave(units, at) ??
      introGiven(units, at) ??
      tipFrom(units, at) ??
      putTogether(units, at) ??
      spokenOf(units, at) ??
      toldAbout(units, at) ??
      pointedToTheirs(units, at);
    if (one) found.push(one);
  }
  return found;
};
