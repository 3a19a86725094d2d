import { nameSuffixes } from "@followthrough/domain";
import {
  isEmail,
  isLink,
  isNumbered,
  isPhone,
  isPicture,
  isYesOrNo,
  looksLikeName,
  share,
} from "./cellKinds";
import { cellText } from "./cellValues";
import { mailbox } from "./mailbox";

/** What the cells of a column look like, each as a share of those that say anything. */
export type ColumnEvidence = {
  /** How many rows say anything, and what they say, each once. */
  filled: number;
  different: number;
  emails: number;
  /** Those that stand there without a name. */
  bareEmails: number;
  phones: number;
  links: number;
  pictures: number;
  yesOrNo: number;
  numbered: number;
  names: number;
  /** Letters alone, of names or of other words. */
  words: number;
  /** Written as `Ruiz, Dana`. */
  surnamesFirst: number;
  hosts: number;
  cells: string[];
};

const surnameFirst = /^\p{L}[\p{L}\p{M}'’. -]{0,40}, \p{L}[\p{L}\p{M}'’. -]{0,40}$/u;
/** What follows a comma and is no given name: letters behind a name, the form of a company. */
const behind = new Set(`${nameSuffixes} inc ltd llc llp gmbh co corp sa ag plc`.split(" "));

export const isSurnameFirst = (text: string): boolean =>
  surnameFirst.test(text) &&
  !behind.has(
    text
      .slice(text.indexOf(", ") + 2)
      .toLowerCase()
      .replaceAll(".", ""),
  );

const isAddress = (text: string): boolean =>
  isEmail(text) || text.split(/[;,\n]/).some((one) => isEmail(one.trim()) || mailbox(one) !== null);

const hostOf = (text: string): string => /^(?:https?:\/\/)?([^/?#]+)/i.exec(text)?.[1]?.toLowerCase() ?? "";

/** What a cell is shows at its beginning. */
const longest = 300;

export const columnEvidence = (rows: string[][], at: number): ColumnEvidence => {
  const cells = rows.map((row) => cellText(row[at]?.slice(0, longest))).filter((cell) => cell !== "");
  return {
    filled: cells.length,
    different: new Set(cells.map((cell) => cell.toLowerCase())).size,
    emails: share(cells, isAddress),
    bareEmails: share(cells, (cell) => isEmail(cell) && !cell.includes("<")),
    phones: share(cells, isPhone),
    links: share(cells, isLink),
    pictures: share(cells, isPicture),
    yesOrNo: share(cells, isYesOrNo),
    numbered: share(cells, isNumbered),
    names: share(cells, looksLikeName),
    words: share(cells, (cell) => /^[\p{L}\p{M}'’., -]{2,80}$/u.test(cell)),
    surnamesFirst: share(cells, isSurnameFirst),
    hosts: new Set(cells.filter(isLink).map(hostOf)).size,
    cells,
  };
};
