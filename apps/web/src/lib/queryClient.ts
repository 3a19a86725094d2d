import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { toast } from "../ui/toast";
import { CallError } from "./callApi";
import { setReachable } from "./connection";
import { describeFailure, isDeclined, isOtherAccount, kindOfFailure } from "./failure";
import { noteRefetch } from "./refetch";

/** Who is signed in: the reading that says whose everything else is. */
export const sessionKey = ["GET /session", {}];

declare module "@tanstack/react-query" {
  interface Register {
    /** `showsItsFailure`: a form that says beside its fields what went wrong; no notice is needed. */
    mutationMeta: { showsItsFailure?: boolean };
  }
}

/** A busy server says how long to leave it alone. In milliseconds. */
const restBefore = (error: unknown): number =>
  error instanceof CallError && error.retryAfterMs !== null
    ? Math.min(error.retryAfterMs, 10_000) * (1 + Math.random() / 4)
    : 0;

interface Policy {
  /** The session is over: the one place that hears of it. */
  onSignedOut: () => void;
}

/**
 * One policy for the whole app. Reading: what nobody answered is asked again twice, what was refused is not; what is on
 * the screen stays while it is read anew. Writing: `act` repeats for a moment what nobody answered; a failure is a notice,
 * unless the form shows it; after the last write under way, whatever is shown is read again, because one write touches many lists.
 */
export const makeQueryClient = ({ onSignedOut }: Policy): QueryClient => {
  const note = (error: unknown) => {
    const kind = kindOfFailure(error);
    if (kind === "unreachable") setReachable(false);
    if (isOtherAccount(error)) void client.invalidateQueries({ queryKey: sessionKey });
    else if (kind === "signed-out") onSignedOut();
    return kind;
  };
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 15 * 60_000,
        // The server may be on this machine: without a network it still answers.
        networkMode: "always",
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && ["unreachable", "server"].includes(kindOfFailure(error)),
        retryDelay: (failures, error) => Math.max(400 * 2 ** failures, restBefore(error)),
      },
      mutations: { networkMode: "always", retry: false },
    },
    queryCache: new QueryCache({ onError: (error) => note(error) }),
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        if (note(error) !== "signed-out" && !mutation.meta?.showsItsFailure && !isDeclined(error)) {
          toast({ text: describeFailure(error), tone: "problem" });
        }
      },
      onSettled: () => {
        if (client.isMutating() <= 1) noteRefetch(client.invalidateQueries());
      },
    }),
  });
  return client;
};
