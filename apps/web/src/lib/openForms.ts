import { useSyncExternalStore } from "react";
import { settleTyping } from "../ui/settleTyping";
import { areDraftsClosed } from "./draftsClosed";
import { changesOf, forgetForm, formsKept, keepForm, type KeptForm } from "./keptForms";
import { newId } from "./newId";

/** A form on the screen, which is asked for what is in it when the session ends. */
export interface OpenForm {
  readonly place: string;
  readonly title: () => string;
  /** What it began with, and what is in it now. */
  readonly read: () => { readonly base: object; readonly typed: object };
  /** What was given back to it is this one's again. */
  readonly keptId: string | null;
}

let account: string | null = null;
const open = new Set<OpenForm>();
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
  const shown = new Set(Array.from(open, ({ keptId }) => keptId));
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

/** The session is over: what stands in the forms waits in this browser for whoever typed it. */
export const keepOpenForms = (accountId: string): void => {
  if (areDraftsClosed(accountId)) return;
  settleTyping();
  withStorage((storage) => {
    for (const { place, title, read, keptId } of open) {
      const { base, typed } = read();
      const changes = changesOf(base, typed);
      if (changes) {
        const address = window.location.pathname + window.location.search;
        const form = { id: keptId ?? newId(), place, title: title(), address, ...changes };
        keepForm(storage, accountId, form, Date.now());
        keptHere.add(form.id);
      } else if (keptId !== null) forgetForm(storage, accountId, keptId);
    }
  });
};

/** Of what waits, what was open in this very window. */
export const waitingHere = (): readonly KeptForm[] => waiting.filter(({ id }) => keptHere.has(id));

/** The newest of what was kept for a form, which no other form shows. */
export const keptFor = (place: string): KeptForm | null => {
  const here = account;
  const shown = new Set(Array.from(open, ({ keptId }) => keptId));
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

/** A form is on the screen. Answers what to do when it leaves: what was given back to it is saved or thrown away then. */
export const addOpenForm = (form: OpenForm): (() => void) => {
  open.add(form);
  const begunFor = account;
  tell();
  return () => {
    open.delete(form);
    // Taken away because the session ended, it has just been kept.
    if (form.keptId !== null && account !== null && account === begunFor) forgetKept(form.keptId);
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
