import type { QueryClient } from "@tanstack/react-query";

let client: QueryClient | null = null;

export const setAppClient = (made: QueryClient): void => {
  client = made;
};

/** The client of the app, for what is done outside of a component; none where a part is mounted alone. */
export const appClient = (): QueryClient | null => client;
