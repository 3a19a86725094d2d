import { endsSentence } from "../lexis/sentence";
import { contactNouns } from "../words/referralWords";
import { relations } from "../words/nameWords";
import { isListFrom, nextInGroup } from "./nextInGroup";
import type { NoteText } from "./noteText";
import { organizationBefore } from "./organizationBefore";
import type { NameRun } from "./readName";
import { readTail } from "./readTail";
import { type Reading, addMention, setField } from "./reading";
import type { Slot } from "./slot";

export const readGroup = (reading: Reading, first: NameRun, slot: Slot): number => {
  const { note, people, mentions } = reading;
  const isSubject =
    slot === "start" || /^(?:met|with|meet|is|was)$/.test(note.tokens[first.from - 1]?.low ?? "");
  const group: number[] = [];
  const firstMention = mentions.length;
  let run: NameRun | null = first;
  let end = first.to;
  while (run) {
    const index = addMention(reading, run, isSubject);
    giveLeading(reading, index);
    const isNew = !group.includes(index);
    if (isNew) group.push(index);
    const isList: boolean = note.tokens[run.to]?.low === "," && isListFrom(reading, run.to);
    const hadEmployer = people[index]?.fields.organization !== undefined;
    const tail: number =
      run.isPossessive || isList ? run.to : readTail(reading, detailed(reading, run, index), run.to, group);
    const isPlainFrom = /^(?:from|of|at|@)$/.test(note.tokens[run.to]?.low ?? "");
    if (isPlainFrom && !hadEmployer && group.length > 1) shareEmployer(reading, group, index);
    end = Math.max(end, run.to);
    run = run.isPossessive ? null : nextInGroup(reading, tail, isList || group.length > 1);
  }
  for (let at = firstMention; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention && group.length > 1) mentions[at] = { ...mention, people: group };
  }
  const together = organizationBefore(note, first.from);
  const without = group.filter((index) => people[index]?.fields.organization === undefined);
  if (together && without.length === group.length) setField(reading, without, "organization", together);
  if (isAside(note, first.from) || isSourceOfContact(note, first.from)) markAside(reading, firstMention, {});
  if (isKin(note, first.from)) markAside(reading, firstMention, { isKin: true });
  return end;
};

/** "Jonas Weber, referred by Dana Ruiz, CFO at Lufthansa": after a mark the details go on about the first. */
const detailed = ({ note, mentions }: Reading, run: NameRun, index: number): readonly number[] => {
  const { tokens } = note;
  const [before, earlier] = [tokens[run.from - 1]?.low ?? "", tokens[run.from - 2]?.low ?? ""];
  const isSource =
    /^(?:via|through)$/.test(before) ||
    (/^(?:by|from)$/.test(before) &&
      /^(?:referred|recommended|introduced|suggested|referral|intro|introduction|recommendation)$/.test(
        earlier,
      ));
  if (!isSource || !/^[,\-|]$/.test(tokens[run.to]?.low ?? "")) return [index];
  const subject = mentions.findLast(
    ({ from, isPronoun, people }) => !isPronoun && from < run.from && !people.includes(index),
  );
  const isClose =
    subject && !tokens.slice(subject.to, run.from).some((token) => endsSentence(token) && token.low !== ";");
  return isClose ? subject.people.slice(-1) : [index];
};

/** "Introduce her to Tom": Tom is none of those the note goes on about. */
const isAside = ({ tokens }: NoteText, from: number): boolean => {
  if (!/^(?:to|with)$/.test(tokens[from - 1]?.low ?? "")) return false;
  for (let at = from - 2; at >= 0 && from - at < 7; at -= 1) {
    const low = tokens[at]?.low ?? "";
    if (endsSentence(tokens[at]) || /^(?:me|us|myself)$/.test(low)) return false;
    if (/^(?:intro|introduction|introduce)$/.test(low)) return true;
  }
  return false;
};

/** "Got Rasmus's contact from Ylva": what is said next is of Rasmus. */
const isSourceOfContact = ({ tokens }: NoteText, from: number): boolean => {
  if (!/^(?:from|via|through)$/.test(tokens[from - 1]?.low ?? "")) return false;
  return contactNouns.has(tokens[from - 2]?.low ?? "") && tokens[from - 3]?.isPossessive === true;
};

/** "Tolu Adeyemi, a friend of Dana": Dana is who Tolu is close to, and nothing more is said of her. */
const isKin = ({ tokens }: NoteText, from: number): boolean => {
  const [of, relation, before] = [tokens[from - 1], tokens[from - 2], tokens[from - 3]];
  if (of?.low !== "of" || !relation) return false;
  if (relation.low === "contact") return false;
  const isRelation = relations.has(relation.low) || relations.has(relation.low.replace(/s$/, ""));
  return isRelation && /^(?:,|\(|-|a|an|old|good|close|dear|is|former|the)$/.test(before?.low ?? "");
};

const markAside = ({ mentions }: Reading, from: number, more: { isKin?: true }): void => {
  for (let at = from; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention) mentions[at] = { ...mention, isAside: true, ...more };
  }
};

/** "A and B from NYPL": both are. */
const shareEmployer = ({ people }: Reading, group: readonly number[], from: number): void => {
  const value = people[from]?.fields.organization;
  const span = people[from]?.fieldSpans.at(-1);
  if (value === undefined) return;
  for (const index of group) {
    const person = people[index];
    if (!person || person.fields.organization !== undefined || person.fields.title !== undefined) continue;
    person.fields.organization = value;
    if (span) person.fieldSpans.push(span);
  }
};

const giveLeading = (reading: Reading, index: number): void => {
  const { leading } = reading;
  if (leading === null) return;
  reading.leading = null;
  if (leading.title) setField(reading, [index], "title", leading.title);
  if (leading.organization) setField(reading, [index], "organization", leading.organization);
};
