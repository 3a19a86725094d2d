import { draftsOf, forgetDrafts, transferDrafts } from "./draft";
import { formName } from "./keptForms";

/** What stays in a browser whoever is signed in, because it is about the device. */
const ofTheDevice: ReadonlySet<string> = new Set([
  "theme",
  "single-keys",
  "mail-way",
  "install-hint",
  "keep-nothing",
]);
/** Who is signed in, for a page that comes back from the browser's memory and must know before it is seen. */
const ownerKey = "signed in as";
/** What was typed and not saved. Anything else kept beside it is a convenience. */
const typed: ReadonlySet<string> = new Set(["capture", "debrief", formName]);
const isDraft = (key: string): boolean => key.startsWith("draft ") && typed.has(key.split(" ")[2] ?? "");

const withStorage = <T>(use: (storage: Storage) => T, otherwise: T): T => {
  try {
    return use(localStorage);
  } catch {
    // Storage refused: nothing is kept, and nothing has to go.
    return otherwise;
  }
};

export const noteOwner = (accountId: string): void =>
  withStorage((storage) => storage.setItem(ownerKey, accountId), undefined);

/** Whether anybody may be signed in, as far as this browser remembers. */
export const hasOwner = (): boolean => withStorage((storage) => storage.getItem(ownerKey) !== null, true);

/** Who is signed in, as far as this browser remembers. */
export const owner = (): string | null => withStorage((storage) => storage.getItem(ownerKey), null);

/** Whether this browser, as far as it remembers, is still signed in as that account. */
export const isStillOwner = (accountId: string): boolean =>
  withStorage((storage) => storage.getItem(ownerKey) === accountId, false);

/** What an account has typed in this browser and not saved. */
export const unsavedOf = (accountId: string): { name: string; value: unknown }[] =>
  withStorage((storage) => draftsOf(storage, accountId), []).filter(({ name }) => typed.has(name));

/** What this window can still take back. */
export const undosKey = "undos";

/** Removes what was read and kept in databases, as `offline/kept` names them. */
const removeAnswers = async (): Promise<void> => {
  try {
    for (const { name = "" } of await indexedDB.databases())
      if (name.startsWith("kept ")) indexedDB.deleteDatabase(name);
  } catch {
    // Refused, as storage is: nothing is kept.
  }
};

/** Removes what waits to be sent of this account; that of others in this browser is theirs still. */
const removeUnsent = async (accountId: string): Promise<void> => {
  try {
    const { forgetEntries } = await import("../offline/outbox/entries");
    await forgetEntries(accountId);
  } catch {
    // As above; and where that part cannot be had, nothing was put there.
  }
};

/** The session is over: what was typed, and what waits to be sent, is there for its account; nothing else of anybody stays. */
export const forgetAllButDrafts = (): void => {
  void removeAnswers();
  withStorage((storage) => {
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
    for (const key of keys) if (!ofTheDevice.has(key) && !isDraft(key)) storage.removeItem(key);
  }, undefined);
};

/** Signed out on purpose: the drafts go as well, what was never sent, and what this window could still take back. */
export const forgetDraftsHere = (accountId: string): void => {
  void removeUnsent(accountId);
  withStorage((storage) => {
    sessionStorage.removeItem(undosKey);
    forgetDrafts(storage, accountId);
  }, undefined);
};

/** As `transferDrafts`, in this browser. */
export const transferDraftsHere = (from: string, to: string): void =>
  withStorage((storage) => transferDrafts(storage, from, to), undefined);
