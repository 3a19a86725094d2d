import type { SessionAnswer } from "@followthrough/contract";
import { type QueryClient } from "@tanstack/react-query";
import { forgetDrafts } from "./draft";
import { useRead } from "./useCall";

const sessionKey = ["GET /session", {}];

/** Who is signed in; the first thing the app asks. */
export const useSession = () => useRead("GET /session", {}, { staleTime: 60_000 });

/** The day it is for the account, as the server says. */
export const useToday = (): string => useSession().data?.today ?? "1970-01-01";

/** Signed in as somebody else, or as nobody: nothing of the one before stays in memory, nor, after signing out, in the browser. */
export const changeSession = (client: QueryClient, session: SessionAnswer | null): void => {
  const before = client.getQueryData<SessionAnswer>(sessionKey)?.account;
  if (session === null && before) forgetDraftsOf(before.id);
  // The session itself stays in the cache: whoever shows it must hear of the change.
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  if (session) client.setQueryData(sessionKey, session);
  else void client.invalidateQueries({ queryKey: sessionKey });
};

const forgetDraftsOf = (accountId: string): void => {
  try {
    forgetDrafts(localStorage, accountId);
  } catch {
    // No storage: nothing was kept.
  }
};
