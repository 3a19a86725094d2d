import { formatCount } from "@followthrough/domain";
import type { OnPerson, Unplaced } from "../importedPerson";
import { limits } from "../limits";
import type { CooperativeTask } from "../cooperativeTask";
import type { TableOptions } from "../table/readTable";
import { type TableFile, readTableFile } from "../table/readTableFile";
import { UnreadableFile } from "../unreadableFile";
import { unplacedList } from "../unplacedList";
import { readVCards } from "../vcard/readVCards";
import { unpack } from "./unpack";
import { readWorkbook } from "../workbook/readWorkbook";
import { sheetsIn } from "../workbook/sheetsIn";
import { type ZipEntry, isZip, zipEntries } from "./zipEntries";

type Archive =
  | { kind: "vcard"; unplaced: Unplaced[] }
  | (Omit<TableFile, "kind"> & { kind: TableFile["kind"] | "linkedin-archive" });

const baseName = (name: string): string => name.split("/").at(-1) ?? name;

/** What a Mac and the like add to archives: no file of anybody's. */
const bookkeeping = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/;

const leftOut = (name: string): string => {
  if (/^messages\.csv$/i.test(name)) return "messages are not imported";
  if (/^invitations\.csv$/i.test(name))
    return "invitations are not imported: they name people you may not know";
  return "not a list of people";
};

/** All the cards of an archive of them: many programs write one file for each person. */
function* readCards(files: ZipEntry[], options: TableOptions): CooperativeTask<Archive> {
  let people = 0;
  const take: OnPerson = (person) => {
    people += 1;
    if (people > limits.people)
      throw new UnreadableFile(
        "too_many_rows",
        `The archive holds more than ${formatCount(limits.people)} contact cards. Import its files one by one.`,
      );
    options.take(person);
  };
  const unplaced = unplacedList();
  let bytes = 0;
  for (const file of files) {
    const unpacked = unpack(file);
    bytes += unpacked.length;
    if (bytes > limits.archiveBytes)
      throw new UnreadableFile(
        "archive",
        "The ZIP archive unpacks to more than 50 MB. Import its files one by one.",
      );
    const read = yield* readVCards(unpacked, take, options.defaultCountry);
    for (const { row, text, reason } of read.unplaced)
      unplaced.add(row, files.length > 1 ? `${file.name}: ${text}` : text, reason);
  }
  return { kind: "vcard", unplaced: unplaced.all() };
}

/** A table in an archive: text, or a workbook, which is an archive itself. */
function* readTableIn(file: ZipEntry, options: TableOptions): CooperativeTask<TableFile> {
  const bytes = unpack(file);
  const sheets = isZip(bytes) ? sheetsIn(zipEntries(bytes)) : null;
  return sheets ? yield* readWorkbook(yield* sheets, options) : yield* readTableFile(bytes, options);
}

/**
 * The people of a workbook, or else of a ZIP archive: of the Connections.csv in LinkedIn's download, else of all contact cards in it, else of
 * its only table. What was left out is listed by file. Throws UnreadableFile where there is none of these, and for an
 * archive that unpacks to more than is read.
 */
export function* readArchive(bytes: Uint8Array, options: TableOptions): CooperativeTask<Archive> {
  const entries = zipEntries(bytes).filter(({ name }) => !bookkeeping.test(name));
  const sheets = sheetsIn(entries);
  if (sheets) return yield* readWorkbook(yield* sheets, options);
  const connections = entries.find(({ name }) => /^connections\.csv$/i.test(baseName(name)));
  const cards = entries.filter(({ name }) => /\.(?:vcf|vcard)$/i.test(name));
  const tables = entries.filter(({ name }) => /\.(?:csv|tsv|xlsx|xlsm|ods)$/i.test(name));
  const taken = connections ? [connections] : cards.length > 0 ? cards : tables.length === 1 ? tables : [];
  const [first] = taken;
  if (!first) {
    throw new UnreadableFile(
      "archive",
      "This ZIP archive holds no Connections.csv, no contact cards (.vcf) and no single table (.csv, .xlsx, .ods). Import one of its files.",
    );
  }
  const read =
    first === cards[0] && !connections
      ? yield* readCards(cards, options)
      : yield* readTableIn(first, options);
  const aside = unplacedList();
  for (const entry of entries)
    if (!taken.includes(entry)) aside.add(null, entry.name, leftOut(baseName(entry.name)));
  const unplaced = [...read.unplaced, ...aside.all()];
  return read.kind === "linkedin-connections"
    ? { ...read, kind: "linkedin-archive", unplaced }
    : { ...read, unplaced };
}
