import type { SessionAnswer } from "@followthrough/contract";
import type { QueryClient } from "@tanstack/react-query";
import { clearToasts, toast } from "../ui/toast";
import { visited } from "../ui/visited";
import { acts, setAppClient, versionTracker } from "./acts";
import {
  forgetAllButDrafts,
  forgetDraftsHere,
  transferDraftsHere,
  isStillOwner,
  noteOwner,
} from "./browserMemory";
import { callApi, setMeantAccount } from "./callApi";
import { closeDrafts, openDrafts } from "./draftsClosed";
import { keepOpenForms, openFormsOf } from "./openForms";
import { sessionKey } from "./queryClient";
import { type SessionMessage, broadcastSession, onSessionMessage } from "./sessionMessages";
import { useApiQuery } from "./useApi";

/** Who is signed in; the first thing the app asks. */
export const useSession = () => useApiQuery("GET /session", {}, { staleTime: 60_000 });

/** The day it is for the account, as the server says. */
export const useToday = (): string => useSession().data?.today ?? "1970-01-01";

/** Where the clock is by which the account is reminded: the browser may be elsewhere. */
export const useTimeZone = (): string | undefined => useSession().data?.account?.timeZone;

const profileOf = (client: QueryClient): SessionAnswer["account"] =>
  client.getQueryData<SessionAnswer>(sessionKey)?.account ?? null;

const accountOf = (client: QueryClient): string | null => profileOf(client)?.id ?? null;

export type SessionEnd = "ended" | "deleted";
let farewell: SessionEnd | null = null;
/** Why the way in is shown, where whoever was here did not simply sign out: the session ended, or its account was deleted. */
export const lastSessionEnd = (): SessionEnd | null => farewell;

let isLeftOnPurpose = false;
/** Whether whoever was here signed out, and the address is nothing to come back to. */
export const hasSignedOut = (): boolean => isLeftOnPurpose;

/** Shows the way in at once, and asks the server who is signed in now. */
const showDoor = (client: QueryClient): void => {
  client.setQueryData<SessionAnswer>(sessionKey, (shown) => shown && { ...shown, account: null });
  void client.invalidateQueries({ queryKey: sessionKey });
};

const signOutHere = (client: QueryClient, accountId: string): void => {
  isLeftOnPurpose = true;
  farewell = null;
  closeDrafts(accountId);
  forgetDraftsHere(accountId);
  showDoor(client);
};

/** Signed in as somebody, or, with null, signed out on purpose: then nothing that was typed stays in the browser either. */
export const changeSession = (client: QueryClient, session: SessionAnswer | null): void => {
  const before = accountOf(client);
  if (session) {
    client.setQueryData(sessionKey, session);
    if (session.account) broadcastSession({ kind: "signed-in", accountId: session.account.id });
  } else if (before !== null) {
    signOutHere(client, before);
    broadcastSession({ kind: "signed-out", accountId: before });
  }
};

/**
 * The same person may have an account of another id from now on, as after a restore: it is shown once this has come to its
 * end, and what was typed goes along.
 */
export const followAccount = async (client: QueryClient, before: string): Promise<void> => {
  const session = await callApi("GET /session", {}, { anew: true });
  const after = session.account?.id;
  if (after !== undefined && after !== before) {
    transferDraftsHere(before, after);
    broadcastSession({ kind: "signed-in", accountId: after });
  }
  client.setQueryData(sessionKey, session);
};

/** Whoever was here deleted their account. */
export const endAccount = (client: QueryClient): void => {
  changeSession(client, null);
  farewell = "deleted";
};

/** The server knows no session any more: nothing is shown until somebody signs in. What was typed waits for its account. */
export const endSession = (client: QueryClient): void => {
  if (accountOf(client) === null) return;
  showDoor(client);
  broadcastSession({ kind: "ended" });
};

/** Heard late, it is about the session before: what was typed and what waits belongs to the one who signed in again. */
const hearSignedOut = async (client: QueryClient, accountId: string): Promise<void> => {
  if (!isStillOwner(accountId)) return signOutHere(client, accountId);
  const session = await callApi("GET /session", {}, { anew: true }).catch(() => null);
  if (session && session.account?.id !== accountId) signOutHere(client, accountId);
};

const hear = (client: QueryClient, news: SessionMessage): void => {
  const here = accountOf(client);
  if (news.kind === "signed-out" && news.accountId === here) void hearSignedOut(client, here);
  // The cookie is of all windows: this one would go on as somebody else.
  else if (news.kind === "signed-in" && here !== null && news.accountId !== here) showDoor(client);
  // Another window's late answer may be about the session before this one.
  else if (news.kind === "ended" || here === null) void client.invalidateQueries({ queryKey: sessionKey });
};

/** Of whoever was shown nothing stays: not in memory, and in the browser only what they typed. */
const letGo = (client: QueryClient): void => {
  acts.forget();
  versionTracker.forget();
  clearToasts();
  visited.forget();
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  client.getMutationCache().clear();
  forgetAllButDrafts();
};

/** Somebody else signed in while this window showed whoever was here before; after a restore it is the same person. */
const tellWhoIsHere = (client: QueryClient, emailBefore: string | null): void => {
  const profile = profileOf(client);
  if (profile && profile.email !== emailBefore) toast({ text: `You are signed in as ${profile.name} now` });
};

/** A page that the browser kept and shows again: whoever was signed in then may be gone. */
const checkOnReturn = (client: QueryClient, root: HTMLElement): void => {
  const here = accountOf(client);
  if (here === null) return;
  if (!isStillOwner(here)) {
    showDoor(client);
    return;
  }
  root.hidden = true;
  void callApi("GET /session", {}, { anew: true })
    .then((session) => client.setQueryData(sessionKey, session))
    // Nobody answers: the browser remembers no sign-out, and old pages may be read without a server.
    .catch(() => undefined)
    .finally(() => (root.hidden = false));
};

/** Watches over who is signed in, for as long as the page lives. */
export const watchSession = (client: QueryClient, root: HTMLElement): void => {
  setAppClient(client);
  let shown: string | null = null;
  let lastEmail: string | null = null;
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== "updated" || query.queryKey[0] !== sessionKey[0] || query.state.data === undefined) return;
    const now = accountOf(client);
    // The session ended while no window was open.
    if (now === null && shown === null) forgetAllButDrafts();
    if (now === shown) return;
    if (shown !== null) {
      // First: a moment later the forms are gone.
      keepOpenForms(shown);
      letGo(client);
      if (now !== null) tellWhoIsHere(client, lastEmail);
    }
    lastEmail = profileOf(client)?.email ?? null;
    openFormsOf(now);
    if (now !== null) farewell = null;
    else if (!isLeftOnPurpose) farewell = "ended";
    shown = now;
    setMeantAccount(now);
    if (now === null) return;
    isLeftOnPurpose = false;
    openDrafts(now);
    noteOwner(now);
  });
  onSessionMessage((news) => hear(client, news));
  addEventListener("pageshow", ({ persisted }) => persisted && checkOnReturn(client, root));
};
