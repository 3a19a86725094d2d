import type { Db } from "@followthrough/db";
import { type PersonKeys, findPossibleMatches } from "@followthrough/domain";
import { readDuplicatePeople } from "../duplicates/duplicatePeople.store";
import type { FilePerson, ReadAs } from "./fileReading";
import { findKnown } from "./findKnown.store";
import { inChunks } from "./inChunks";
import { meantByName } from "./meantByName";
import { rememberedMapping } from "./importMappings.store";
import type { ReadFile } from "./insertPreview.store";
import { runCooperatively, yieldToEventLoop } from "../../threads/runCooperatively";
import type { FileReader } from "./readFileApart";
import { recognise } from "./recognise";

const keysOf = ({ name, preferredName, organization, keys }: FilePerson): PersonKeys => ({
  name,
  preferredName: preferredName ?? null,
  organization: organization ?? null,
  emails: keys.emails,
  phones: keys.phones,
  linkedIns: keys.linkedIn,
});

/** People per turn: a few milliseconds, whatever their names. */
const stepsPerTurn = 5;
const recognisedAtATime = 100;

/**
 * Reads a file, by the mapping given or remembered for its headings, and finds who of it is there already or perhaps is,
 * letting other requests through between. Throws `unreadable_file`.
 */
export const readUpload = async (
  db: Db,
  accountId: string,
  reader: FileReader,
  as: ReadAs = {},
): Promise<ReadFile> => {
  const guessed = await reader.read(as);
  const kept =
    guessed.table && as.mapping === undefined
      ? await rememberedMapping(db.read, accountId, guessed.table.header)
      : null;
  const reading = kept ? await reader.read({ ...as, mapping: kept }) : guessed;
  const people: FilePerson[] = [];
  for await (const some of reader.people()) people.push(...some);
  const known = await findKnown(db.read, accountId, people);
  const strangers: { position: number; keys: PersonKeys }[] = [];
  for (const some of inChunks([...people.entries()], recognisedAtATime)) {
    for (const [position, person] of some)
      if (!recognise(person, known)) strangers.push({ position, keys: keysOf(person) });
    await yieldToEventLoop();
  }
  const there = strangers.length > 0 ? await readDuplicatePeople(db.read, accountId) : [];
  const alike = await runCooperatively(
    findPossibleMatches(
      strangers.map(({ keys }) => keys),
      there,
      stepsPerTurn,
    ),
    1,
  );
  const possibleMatches: ReadFile["possibleMatches"][number][] = Array.from(
    { length: people.length },
    () => null,
  );
  for (const [at, { position }] of strangers.entries()) possibleMatches[position] = alike[at] ?? null;
  const meant = meantByName(
    strangers.map((one, at) => ({ ...one, match: alike[at] ?? null })),
    there,
  );
  return { reading: { ...reading, remembered: kept !== null }, people, known, possibleMatches, meant };
};
