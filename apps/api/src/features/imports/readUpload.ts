import type { ColumnMeaning } from "@followthrough/contract";
import type { Db } from "@followthrough/db";
import { perhapsSame } from "@followthrough/domain";
import { Problem } from "../../http/problem";
import type { ImportedPerson } from "../../interchange/importedPerson";
import { matchKeys } from "../../interchange/matchKeys";
import { readContactFile } from "../../interchange/readContactFile";
import { UnreadableFile } from "../../interchange/unreadableFile";
import { defaultCountry } from "../contacts/matchKey";
import { readDuplicatePeople } from "../duplicates/duplicatePeople.store";
import { findKnown } from "./findKnown.store";
import { rememberedMapping } from "./importMappings.store";
import type { ReadFile } from "./insertPreview.store";
import { inTurns } from "./othersFirst";
import { recognise } from "./recognise";

const readFile = async (fileName: string, bytes: Uint8Array, mapping?: ColumnMeaning[]) => {
  try {
    return await inTurns(readContactFile(fileName, bytes, { defaultCountry, mapping }));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Problem("unreadable_file", error.message);
    throw error;
  }
};

const keysOf = ({ name, preferredName, organization, ...ways }: ImportedPerson) => {
  const { emails, phones, linkedIn } = matchKeys({ name, ...ways }, defaultCountry);
  return {
    name,
    preferredName: preferredName ?? null,
    organization: organization ?? null,
    emails,
    phones,
    linkedIns: linkedIn,
  };
};

/**
 * Reads a file, by the mapping given or remembered for its headings, and finds who of it is there already or perhaps is,
 * letting other requests through between. Throws `unreadable_file`.
 */
export const readUpload = async (
  db: Db,
  accountId: string,
  { fileName, bytes, mapping }: { fileName: string; bytes: Uint8Array; mapping?: ColumnMeaning[] },
): Promise<ReadFile> => {
  const guessed = await readFile(fileName, bytes, mapping);
  const kept =
    guessed.table && mapping === undefined
      ? await rememberedMapping(db.read, accountId, guessed.table.header)
      : null;
  const read = kept ? await readFile(fileName, bytes, kept) : guessed;
  const known = await findKnown(db.read, accountId, read.people);
  const strangers = read.people.flatMap((person, position) =>
    recognise(person, known) ? [] : [{ position, keys: keysOf(person) }],
  );
  const there = strangers.length > 0 ? await readDuplicatePeople(db.read, accountId) : [];
  const alike = await inTurns(
    perhapsSame(
      strangers.map(({ keys }) => keys),
      there,
      20,
    ),
  );
  const perhaps: ReadFile["perhaps"][number][] = Array.from({ length: read.people.length }, () => null);
  for (const [at, { position }] of strangers.entries()) perhaps[position] = alike[at] ?? null;
  return { file: { ...read, fileName, remembered: kept !== null }, known, perhaps };
};
