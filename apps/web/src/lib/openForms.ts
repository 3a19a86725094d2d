import { useSyncExternalStore } from "react";
import type { HeldWords } from "../ui/keptWords";
import { settleTyping } from "../ui/settleTyping";
import { areDraftsClosed } from "./draftsClosed";
import { changesOf, forgetForm, formsKept, keepForm, type KeptForm } from "./keptForms";
import { newId } from "./newId";

/** A form on the screen, which is asked for what is in it when the session ends, or it leaves the screen unsaved. */
export interface OpenForm {
  readonly place: string;
  readonly title: () => string;
  /** What it began with, and what is in it now. */
  readonly read: () => { readonly base: object; readonly typed: object; readonly words: HeldWords };
  /** What was given back to it is this one's again. */
  readonly keptId: string | null;
  /** What it begins with is the record as it was saved last: saved, nothing in it differs any more. */
  readonly isOfRecord: boolean;
}

/** A form with the name it would be kept under, and where and when it came to the screen. */
interface Shown extends OpenForm {
  readonly id: string;
  readonly path: string;
  readonly address: string;
  readonly since: number;
}

let account: string | null = null;
const open = new Set<Shown>();
/** When somebody typed last, and when something was saved last, by the clock of the page. */
let typedAt = 0;
let savedAt = 0;
const noteTyping = (): void => void (typedAt = performance.now());
/** Something is being saved: a form that leaves the screen now may do so because of it. */
export const noteSaving = (): void => void (savedAt = performance.now());
export const noteNotSaved = (): void => void (savedAt = 0);
let waiting: readonly KeptForm[] = [];
/** What this window kept itself: it may open by itself again. */
const keptHere = new Set<string>();
const listeners = new Set<() => void>();

const withStorage = (use: (storage: Storage) => void): void => {
  try {
    use(localStorage);
  } catch {
    // Storage refused: nothing is kept, and nothing is there.
  }
};

const tell = (): void => {
  const here = account;
  const shown = new Set(Array.from(open, ({ id }) => id));
  let kept: KeptForm[] = [];
  if (here !== null) withStorage((storage) => (kept = formsKept(storage, here)));
  waiting = kept.filter(({ id }) => !shown.has(id));
  for (const changed of listeners) changed();
};

/** Somebody is signed in: what was kept for them is there again; null for nobody. */
export const openFormsOf = (accountId: string | null): void => {
  account = accountId;
  tell();
};

/** Keeps what is typed in a form, if anything is. */
const keep = (accountId: string, { id, place, title, read }: Shown, address: string): boolean => {
  const { base, typed, words } = read();
  const hasWords = Object.keys(words).length > 0;
  const changes = changesOf(base, typed) ?? (hasWords ? { base: {}, typed: {} } : null);
  withStorage((storage) => {
    if (!changes) return forgetForm(storage, accountId, id);
    keepForm(storage, accountId, { id, place, title: title(), address, ...changes, words }, Date.now());
  });
  return changes !== null;
};

const addressNow = (): string => window.location.pathname + window.location.search;

/** The session or the page is over: what stands in the forms waits in this browser for whoever typed it. */
export const keepOpenForms = (accountId: string): void => {
  if (areDraftsClosed(accountId)) return;
  settleTyping();
  for (const form of open) if (keep(accountId, form, addressNow())) keptHere.add(form.id);
};

/** The page is loaded anew, closed, or left for another site. */
const keepOnLeaving = (): void => {
  if (account !== null) keepOpenForms(account);
};

/**
 * Whether a form leaves the screen because its page was left (Back, a link, a key) with what was typed not saved. Closed where it
 * was opened, it was saved, or thrown away on purpose.
 */
const isLeftUnsaved = ({ keptId, isOfRecord, path, since }: Shown): boolean => {
  const at = keptId === null ? typedAt : Math.max(typedAt, since);
  return window.location.pathname !== path && at >= since && (isOfRecord || at > savedAt);
};

/** Of what waits, what was open in this very window. */
export const waitingHere = (): readonly KeptForm[] => waiting.filter(({ id }) => keptHere.has(id));

/** The newest of what was kept for a form, which no other form shows. */
export const keptFor = (place: string): KeptForm | null => {
  const here = account;
  const shown = new Set(Array.from(open, ({ id }) => id));
  let found: KeptForm | null = null;
  if (here !== null)
    withStorage((storage) => {
      found = formsKept(storage, here).find((form) => form.place === place && !shown.has(form.id)) ?? null;
    });
  return found;
};

/** Saved, or thrown away. */
export const forgetKept = (id: string): void => {
  const here = account;
  if (here !== null) withStorage((storage) => forgetForm(storage, here, id));
  tell();
};

/** Thrown away by mistake. */
export const keepAgain = (form: KeptForm): void => {
  const here = account;
  if (here !== null) withStorage((storage) => keepForm(storage, here, form, Date.now()));
  tell();
};

const reopeners = new Set<() => void>();

/** Runs what opens forms of this page when one is asked for. Answers how to end that. */
export const onReopenAsked = (reopen: () => void): (() => void) => {
  reopeners.add(reopen);
  return () => void reopeners.delete(reopen);
};

/** This one is to open, here or on the page that is gone to next. */
export const askToReopen = (id: string): void => {
  keptHere.clear();
  keptHere.add(id);
  for (const reopen of reopeners) reopen();
};

/** A form is on the screen. Answers what to do when it leaves: what was given back to it is saved or thrown away then. */
export const addOpenForm = (form: OpenForm): (() => void) => {
  addEventListener("input", noteTyping, true);
  addEventListener("pagehide", keepOnLeaving);
  const shown: Shown = {
    ...form,
    id: form.keptId ?? newId(),
    path: window.location.pathname,
    address: addressNow(),
    since: performance.now(),
  };
  open.add(shown);
  const begunFor = account;
  tell();
  return () => {
    open.delete(shown);
    // Taken away because the session ended, it has just been kept.
    if (account === null || account !== begunFor) return;
    if (isLeftUnsaved(shown) && !areDraftsClosed(account)) {
      keep(account, shown, shown.address);
      tell();
    } else forgetKept(shown.id);
  };
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  addEventListener("storage", tell);
  return () => {
    listeners.delete(changed);
    if (listeners.size === 0) removeEventListener("storage", tell);
  };
};

/** What was kept of forms that are not open: to be opened again, or thrown away. */
export const useWaitingForms = (): readonly KeptForm[] => useSyncExternalStore(subscribe, () => waiting);
