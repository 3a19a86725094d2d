import { endsSentence } from "../lexis/sentence";
import { readAttribute } from "./readAttribute";
import { readOrganization } from "./readOrganization";
import { readPredicate } from "./readPredicate";
import { readTitle } from "./readTitle";
import { isTitleOfNext } from "./somebodyNamed";
import { type Reading, claimTokens, setField } from "./reading";

/** A sentence that only says what the one before was: "Designer.", "Works at SAP.", "From Getty." */
export const loneDetailAt = (reading: Reading, at: number): number | null => {
  const { note, mentions } = reading;
  const last = mentions.findLast(({ isPronoun }) => !isPronoun) ?? mentions.at(-1);
  const isNow =
    /^(?:now|currently)$/.test(note.tokens[at]?.low ?? "") && /^[,\-(]$/.test(note.tokens[at - 1]?.low ?? "");
  if (!last || !(endsSentence(note.tokens[at - 1]) || isNow) || reading.taken[at]) return null;
  const people = last.people.slice(-1);
  const low = note.tokens[at]?.low ?? "";
  if (/^(?:now|currently)$/.test(low))
    return readAttribute(reading, at + 1, { people, kind: "other", isSlot: true, mustBeSure: true });
  if (
    /^(?:new|current)$/.test(low) &&
    /^(?:job|role|title|position|employer)$/.test(note.tokens[at + 1]?.low ?? "") &&
    note.tokens[at + 2]?.low === ":"
  )
    return readAttribute(reading, at + 3, { people, kind: "other", isSlot: true, mustBeSure: false });
  if (/^(?:works|runs|leads|heads|teaches|manages|just|is|recently)$/.test(low))
    return readPredicate(reading, at, people);
  const title = readTitle(note, at);
  const isWhole =
    title !== null &&
    (endsSentence(note.tokens[title.to]) ||
      /^(?:at|@|,|from|for|of)$/.test(note.tokens[title.to]?.low ?? ""));
  if (isTitleOfNext(note, at, last.from)) return null;
  if (isWhole || low === "from")
    return readAttribute(reading, at, { people, kind: "other", isSlot: true, mustBeSure: true });
  return null;
};

/** "Archivist at Duke, met at SNCA: Corinne Maddox": details before the first name wait for it. */
export const leadingDetailAt = (reading: Reading, at: number): number | null => {
  const { note } = reading;
  if (at !== 0 || reading.people.length > 0) return null;
  const title = readTitle(note, at);
  const next = title ? note.tokens[title.to] : undefined;
  // "Lead from Karen Doyle: Hector Ruiz": what she told of.
  const isTip =
    /^(?:lead|contact|referral|tip|report)$/.test(note.tokens[at]?.low ?? "") && next?.low === "from";
  // "Beekeepers: Bill Hart": several, and what the note is about.
  const isHeading = next?.low === ":" && /[^s]s$/.test(note.tokens[(title?.to ?? 0) - 1]?.low ?? "");
  if (isTip || isHeading || !title || !next || !/^(?:at|@|from|,|:|-|for|of)$/.test(next.low)) return null;
  reading.leading = { title: title.title, organization: title.organization };
  claimTokens(reading, { from: at, to: title.to }, "detail");
  if (!/^(?:at|@|from|for|of)$/.test(next.low)) return title.to;
  const organization = readOrganization(note, title.to + 1);
  if (!organization) return title.to;
  reading.leading = { title: title.title, organization };
  claimTokens(reading, organization, "detail");
  return organization.to;
};

/** "Her firm (Tetra Pak)", "his company, Acme". */
export const employerOwned = (reading: Reading, at: number, people: readonly number[]): number | null => {
  const { tokens } = reading.note;
  if (!/^(?:her|his|their)$/.test(tokens[at]?.low ?? "")) return null;
  if (
    !/^(?:firm|company|employer|startup|start-up|agency|studio|lab|organization|organisation|business|practice)$/.test(
      tokens[at + 1]?.low ?? "",
    )
  )
    return null;
  const from = /^[,(]$/.test(tokens[at + 2]?.low ?? "") ? at + 3 : at + 2;
  const organization = tokens[from]?.isCapital ? readOrganization(reading.note, from) : null;
  if (!organization) return null;
  setField(reading, people, "organization", organization);
  return organization.to;
};
