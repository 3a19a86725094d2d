/** Two edits of one record, made from the same state of it, as one. */
export interface Merged<T> {
  /** Every field that one side alone changed is as that side has it; what both changed is as it was typed here. */
  readonly value: T;
  /** What both sides changed, each to something else. */
  readonly overlaps: readonly Extract<keyof T, string>[];
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

// A form's rows carry a `key` for React: which row it is says nothing of what stands in it.
const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([name, inner]) => name !== "key" && !isBlank(inner));

// An empty box is saved as none where there may be none, and comes back as either.
const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";

/** Whether two values of a field say the same; lists by their order too. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (isBlank(one) && isBlank(other)) return true;
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const entries = entriesOf(one);
  const others = new Map(entriesOf(other));
  return (
    entries.length === others.size &&
    entries.every(([name, inner]) => others.has(name) && isSame(inner, others.get(name)))
  );
};

/**
 * Merges field by field what was typed here (`mine`) with what was saved elsewhere meanwhile (`theirs`), both begun from
 * `base`. A field is taken as a whole: a list is one field. Base "tea", mine "tea", theirs "coffee" gives "coffee"; mine
 * "milk" as well would be an overlap.
 */
export const mergeThreeWay = <T extends object>(base: T, mine: T, theirs: T): Merged<T> => {
  const value = { ...mine };
  const overlaps: Extract<keyof T, string>[] = [];
  for (const field in mine) {
    if (isSame(mine[field], base[field])) value[field] = theirs[field];
    else if (!isSame(theirs[field], base[field]) && !isSame(theirs[field], mine[field])) overlaps.push(field);
  }
  return { value, overlaps };
};
