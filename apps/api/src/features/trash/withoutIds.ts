/** Whoever sends a capture again is answered by position, so this list keeps its length; it holds ids and no words. */
const kept = new Set(["who"]);

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is the id of something gone, or an entry about it: its id stands in it, or a pair begins with it. */
const isAbout = (value: unknown, gone: ReadonlySet<string>): boolean => {
  if (typeof value === "string") return gone.has(value);
  if (Array.isArray(value)) return value.length === 2 && typeof value[0] === "string" && gone.has(value[0]);
  return (
    isObject(value) && Object.values(value).some((field) => typeof field === "string" && gone.has(field))
  );
};

const isNamedBy = (value: unknown, gone: ReadonlySet<string>): boolean =>
  typeof value === "string" ? gone.has(value) : isObject(value) && gone.has(String(value["id"]));

/**
 * What an act keeps of how things were, without those that are gone: entries of lists that are about one of them are left out,
 * and a field that names one is null. What undoing writes back would else point to nothing, which the database refuses.
 */
export const withoutIds = (value: unknown, gone: ReadonlySet<string>): unknown => {
  if (Array.isArray(value))
    return value.filter((one) => !isAbout(one, gone)).map((one) => withoutIds(one, gone));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !gone.has(key))
      .map(([key, field]) => {
        if (kept.has(key)) return [key, field];
        return [key, isNamedBy(field, gone) ? null : withoutIds(field, gone)];
      }),
  );
};
