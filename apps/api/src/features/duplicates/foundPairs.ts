import type { Tx } from "@followthrough/db";
import { type Duplicate, findDuplicates } from "@followthrough/domain";
import { runCooperatively } from "../../threads/runCooperatively";
import { peopleFingerprint, readDuplicatePeople } from "./duplicatePeople.store";

interface Found {
  readonly mark: string;
  readonly pairs: Promise<readonly Duplicate[]>;
}

/** Accounts whose pairs are kept in memory. */
const most = 50;

/**
 * Finds the pairs of an account that are worth asking about, those told to be two included, and remembers them until somebody
 * changes: the People screen asks for their number each time it opens, and at ten thousand people that is a third of a second.
 */
export const pairFinder = () => {
  const known = new Map<string, Found>();
  return async (tx: Tx, accountId: string): Promise<readonly Duplicate[]> => {
    const mark = await peopleFingerprint(tx, accountId);
    const there = known.get(accountId);
    if (there?.mark === mark) return there.pairs;
    const pairs = readDuplicatePeople(tx, accountId).then((people) =>
      runCooperatively(findDuplicates(people), 10),
    );
    known.delete(accountId);
    known.set(accountId, { mark, pairs });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    // A failure is told to whoever asked, and not remembered.
    pairs.catch(() => known.delete(accountId));
    return pairs;
  };
};

export type FindPairs = ReturnType<typeof pairFinder>;
