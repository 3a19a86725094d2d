const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isIndex = (part: string): boolean => /^\d+$/.test(part);

/** The name of the field itself at the end of a path: `dueOn` of `next.dueOn`, `emails` of `emails.0`. */
export const fieldName = (path: string): string => path.split(".").findLast((part) => !isIndex(part)) ?? path;

/**
 * The names of the fields in which two states of a form differ, however deep they stand: a form and the request made of it keep
 * the same field under the same name, at other places. A field that is blank in both has not changed.
 */
export const changedFields = (before: unknown, after: unknown, name = ""): ReadonlySet<string> => {
  if (Object.is(before, after) || (isBlank(before) && isBlank(after))) return new Set();
  if (!isObject(before) && !isObject(after)) return new Set([name]);
  const [one, other] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return new Set(
    [...keys].flatMap((key) => [
      ...changedFields(
        one[key as keyof typeof one],
        other[key as keyof typeof other],
        isIndex(key) ? name : key,
      ),
    ]),
  );
};
