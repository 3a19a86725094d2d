import type { QueryClient } from "@tanstack/react-query";
import type { FollowUp } from "@followthrough/contract";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The first of what is in a value that fits. */
const findIn = <T extends object>(value: unknown, fits: (one: object) => one is T): T | null => {
  if (!isObject(value)) return null;
  if (fits(value)) return value;
  for (const inner of Object.values(value)) {
    const found = findIn(inner, fits);
    if (found) return found;
  }
  return null;
};

const findShown = <T extends object>(client: QueryClient, fits: (one: object) => one is T): T | null => {
  for (const query of client.getQueryCache().getAll()) {
    const found = findIn(query.state.data, fits);
    if (found) return found;
  }
  return null;
};

/** A step as this page read it. */
export const findStep = (client: QueryClient, id: string): FollowUp | null =>
  findShown(
    client,
    (one): one is FollowUp => "id" in one && one.id === id && "promisedOn" in one && "what" in one,
  );

/** What somebody, or an event, is called, as this page read it. */
export const findName = (client: QueryClient, id: string): string =>
  findShown(
    client,
    (one): one is { id: string; name: string } =>
      "id" in one && one.id === id && "name" in one && typeof one.name === "string",
  )?.name ?? "";
