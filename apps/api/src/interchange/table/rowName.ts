import type { NameParts } from "@followthrough/domain";
import type { ColumnMeaning } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";
import { oneLine } from "../plainText";
import { splitCellValues, splitEmails } from "./cellValues";
import { isSurnameFirst } from "./columnEvidence";
import type { Cell } from "./labelledCells";
import { mailbox } from "./mailbox";

export const nameWords = (text: string): string[] =>
  foldText(text.slice(0, 2_000)).match(/[\p{L}\p{N}]+/gu) ?? [];

/** `Ruiz, Dana` as one says it; any other text as it is. */
export const givenNameFirst = (text: string): string =>
  isSurnameFirst(text) ? text.replace(/^(.+?), (.+)$/u, "$2 $1") : text;

/** How one speaks to somebody, which is no part of a name as "Dr." is. */
const salutations = new Set(
  (
    "mr mrs ms miss mx sir madam herr frau m mme mlle monsieur madame mademoiselle sr sra srta señor señora señorita " +
    "sig sigra signor signora signorina dhr mevr mevrouw meneer fru hr pan pani bay bayan 先生 女士 様 さん"
  ).split(" "),
);

const isSalutation = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s./]+/)
    .every((word) => word === "" || salutations.has(word));

export type RowName = {
  /** Undefined where the row names nobody, not even by an address or a number. */
  name: string | undefined;
  whole: string;
  given: string;
  family: string;
  parts: NameParts;
  composed: string;
  /** "Mr", "Frau": kept beside the name. */
  salutation: Cell | undefined;
  /** The address that stands beside the name in one cell. */
  address: string | undefined;
  /** Those of the e-mail cells that have a name. */
  boxes: { name: string; address: string }[];
};

/** What a row calls its person, in all the columns that tell. */
export const rowName = (of: (meaning: ColumnMeaning) => Cell[]): RowName => {
  const first = (meaning: ColumnMeaning): string => oneLine(of(meaning)[0]?.text ?? "");
  const given = first("givenName");
  const family = first("familyName");
  const [prefix] = of("prefix");
  const salutation = prefix && isSalutation(prefix.text) ? prefix : undefined;
  const parts = {
    family,
    given,
    additional: first("additionalName"),
    prefix: salutation ? "" : first("prefix"),
    suffix: first("suffix"),
  };
  const composed = oneLine([parts.prefix, given, parts.additional, family, parts.suffix].join(" "));
  const named = mailbox(first("name"));
  const written = named ? named.name : first("name");
  const whole = of("name")[0]?.column.surnameFirst ? givenNameFirst(written) : written;
  const boxes = of("email").flatMap(({ text }) => splitEmails(text).flatMap((one) => mailbox(one) ?? []));
  // Some programs have a short name where others have the whole one.
  const telling =
    composed === "" ||
    (nameWords(whole).length > 0 &&
      [given, family].flatMap(nameWords).every((word) => nameWords(whole).includes(word)));
  const name = [
    telling ? whole : "",
    given === "" && family === "" ? "" : composed,
    whole,
    first("preferredName"),
    boxes[0] && givenNameFirst(boxes[0].name),
    first("organization"),
    named?.address,
    boxes[0]?.address,
    splitCellValues(first("email"))[0],
    splitCellValues(first("phone"))[0],
  ].find((text) => text !== undefined && text !== "");
  return { name, whole, given, family, parts, composed, salutation, address: named?.address, boxes };
};
