import type { Candidate } from "@followthrough/contract";
import type { KnownContact, PersonFields, Row } from "./row";

/** Who may be meant, by `recognitionKey`; what is not there has not been answered. */
export type Recognised = ReadonlyMap<string, readonly Candidate[]>;

/** What somebody is recognised by, as one text: two rows that ask the same get the same answer. */
export const recognitionKey = ({ name, email, phone, link }: PersonFields): string =>
  JSON.stringify([name.trim(), email.trim(), phone.trim(), link.trim()]);

const nothing = recognitionKey({ name: "", title: "", organization: "", email: "", phone: "", link: "" });

/** What is to be asked about rows of whom it is not known who they are. */
export const asksAbout = (rows: readonly Row[]): string[] =>
  rows
    .filter(({ known }) => known === null)
    .map(recognitionKey)
    .filter((key) => key !== nothing);

/** Always the same, so that a row about nobody is not drawn again for it. */
const nobody: readonly Candidate[] = [];

/** Everybody known who may be meant, the likeliest first, whatever has been decided. */
export const likenessesOf = (row: PersonFields, recognised: Recognised): readonly Candidate[] =>
  recognised.get(recognitionKey(row)) ?? nobody;

/** Whom to ask about: those who may be meant, until it is decided. */
export const candidatesOf = (row: Row, recognised: Recognised): readonly Candidate[] =>
  row.known === null && !row.isNew ? likenessesOf(row, recognised) : nobody;

const sure = new Set<Candidate["by"]>(["email", "phone", "link"]);

/** Who a row is beyond doubt; a name alone is asked about. */
export const sureOf = (row: Row, recognised: Recognised): KnownContact | null =>
  candidatesOf(row, recognised).find(({ by }) => sure.has(by))?.contact ?? null;

/** Somebody known by what tells them apart: "Dana Ruiz · NYPL". */
export const describeCandidate = ({ name, title, organization }: KnownContact): string =>
  [name, organization ?? title].filter(Boolean).join(" · ");
