import { isPlainName } from "./plainName";

/** Where Prisma, its adapters and the drivers put what went wrong, from the outside in. */
const inner = ["meta", "driverAdapterError", "cause", "constraint"] as const;

/** What may be told of an error: what it is, never what was in it. All of these are names out of our own code and schema. */
const told = [
  "code",
  "originalCode",
  "kind",
  "modelName",
  "table",
  "schema",
  "column",
  "constraint",
  "index",
  "foreignKey",
  "fields",
  "errno",
  "syscall",
  "status",
] as const;

const property = (of: object, key: string): unknown => Reflect.get(of, key) as unknown;

const names = (value: unknown): unknown => {
  if (typeof value === "number") return value;
  if (typeof value === "string") return isPlainName(value) ? value : undefined;
  return Array.isArray(value)
    ? value.filter((one) => typeof one === "string" && isPlainName(one))
    : undefined;
};

const factsOf = (error: object, depth = 0): Record<string, unknown> => {
  if (depth > 5) return {};
  const own = told.flatMap((key) => {
    const value = names(property(error, key));
    return value === undefined ? [] : [[key, value] as const];
  });
  const within = inner.flatMap((key) => {
    const value = property(error, key);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? [[key, factsOf(value, depth + 1)] as const]
      : [];
  });
  return Object.fromEntries([...own, ...within.filter(([, facts]) => Object.keys(facts).length > 0)]);
};

/** A place in a file: what somebody wrote may begin with "at" as well. */
const isFrame = (line: string): boolean =>
  /^at (?:[^"'`]{1,200} \()?(?:file:|node:|\/|[A-Z]:\\)[^"'`()]{1,300}:\d+:\d+\)?$/.test(line);

/** The places of a stack without the message above them, which may run over several lines. */
const framesOf = (error: object): string[] => {
  const [stack, message] = [property(error, "stack"), property(error, "message")];
  if (typeof stack !== "string") return [];
  const said = typeof message === "string" ? stack.indexOf(message) : -1;
  const below = said === -1 ? stack : stack.slice(said + String(message).length);
  return below
    .split("\n")
    .map((line) => line.trim())
    .filter(isFrame);
};

/**
 * An error as it is logged: its kind, its codes, the names of constraints and columns, and where in the program it
 * happened. Never its message, nor anything else of it: databases quote the row they refuse, and parsers what they could
 * not read, so the log would hold what people wrote.
 */
export const loggedError = (error: unknown): Record<string, unknown> => {
  if (typeof error !== "object" || error === null) return { type: typeof error };
  const name = property(error, "name");
  return {
    type: typeof name === "string" && isPlainName(name) ? name : "Error",
    ...factsOf(error),
    stack: framesOf(error),
  };
};
