import type { PersonKeys, PossibleMatch } from "@followthrough/domain";
import { nameAndOrganization } from "./recognise";

/** Somebody of the file who is alike to somebody known, by where they stand. */
interface Alike<K> {
  readonly position: number;
  readonly keys: PersonKeys;
  readonly match: PossibleMatch<K> | null;
}

const keyOf = ({ name, organization }: PersonKeys): string => nameAndOrganization(name, organization);

const counted = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/**
 * Where those stand who are taken for the one they are alike to unless somebody says otherwise: the same name at the same
 * organisation, on both sides once. Of two of them, nobody knows which is meant.
 */
export const meantByName = <K extends PersonKeys>(
  alike: readonly Alike<K>[],
  known: readonly K[],
): ReadonlySet<number> => {
  const inFile = counted(alike.map(({ keys }) => keyOf(keys)));
  const here = counted(known.map(keyOf));
  const isMeant = ({ keys, match }: Alike<K>): boolean =>
    match !== null &&
    Boolean(keys.organization) &&
    keyOf(keys) === keyOf(match.who) &&
    inFile.get(keyOf(keys)) === 1 &&
    here.get(keyOf(keys)) === 1;
  return new Set(alike.filter(isMeant).map(({ position }) => position));
};
