/** What a browser's storage offers of what is used here; it may refuse at any time. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Which draft: of which account, of what, typed in which window. */
export interface DraftPlace {
  readonly accountId: string;
  /** What is being typed: "capture", "debrief". */
  readonly name: string;
  /** The window it is typed in; two windows never write to the same place. */
  readonly slot: string;
}

interface Kept {
  /** When it was last typed at, in milliseconds. */
  readonly at: number;
  /** Its window is still there, as far as it could say. */
  readonly held: boolean;
  readonly value: unknown;
}

const prefixOf = (accountId: string, name?: string): string =>
  `draft ${accountId} ${name === undefined ? "" : `${name} `}`;
const keyOf = ({ accountId, name, slot }: DraftPlace): string => `${prefixOf(accountId, name)}${slot}`;

const keysWith = (storage: DraftStorage, prefix: string): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key): key is string => key?.startsWith(prefix) ?? false,
  );

const readKept = (storage: DraftStorage, key: string): Kept | null => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null || !("value" in kept)) return null;
    const at = "at" in kept && typeof kept.at === "number" ? kept.at : 0;
    return { at, held: "held" in kept && kept.held === true, value: kept.value };
  } catch {
    return null;
  }
};

/** What was typed in a window and not saved; null for nothing, and for what cannot be read any more. */
export const readDraft = (storage: DraftStorage, place: DraftPlace): unknown =>
  readKept(storage, keyOf(place))?.value ?? null;

/** Keeps what is typed. False when the browser refuses, as when it is full or private: then it lasts as long as the page. */
export const keepDraft = (storage: DraftStorage, place: DraftPlace, value: unknown, at: number): boolean => {
  try {
    storage.setItem(keyOf(place), JSON.stringify({ at, held: true, value } satisfies Kept));
    return true;
  } catch {
    return false;
  }
};

export const clearDraft = (storage: DraftStorage, place: DraftPlace): void => {
  try {
    storage.removeItem(keyOf(place));
  } catch {
    // Nothing could be kept either.
  }
};

/** The window goes away: another may take the draft up. */
export const releaseDraft = (storage: DraftStorage, place: DraftPlace): void => {
  const kept = readKept(storage, keyOf(place));
  if (!kept) return;
  try {
    storage.setItem(keyOf(place), JSON.stringify({ ...kept, held: false }));
  } catch {
    // It stays held until it counts as abandoned.
  }
};

const abandonedAfter = 30 * 60_000;

/**
 * Takes over the newest draft whose window is gone, into the place given, and answers it. `living` are the windows known
 * to be there; null where the browser cannot say: then a window that did not say goodbye counts as there for half an hour.
 */
export const adoptDraft = (
  storage: DraftStorage,
  place: DraftPlace,
  living: ReadonlySet<string> | null,
  now: number,
): unknown => {
  try {
    const prefix = prefixOf(place.accountId, place.name);
    const isGone = (slot: string, { at, held }: Kept) =>
      living ? !living.has(slot) : !held || now - at > abandonedAfter;
    const [newest] = keysWith(storage, prefix)
      .filter((key) => key !== keyOf(place))
      .flatMap((key) => {
        const kept = readKept(storage, key);
        return kept && isGone(key.slice(prefix.length), kept) ? [{ key, kept }] : [];
      })
      .toSorted((a, b) => b.kept.at - a.kept.at);
    // The old one goes only when the new one is kept.
    if (!newest || !keepDraft(storage, place, newest.kept.value, newest.kept.at)) return null;
    storage.removeItem(newest.key);
    return newest.kept.value;
  } catch {
    return null;
  }
};

/** What an account has typed and not saved, in whichever window, the newest first. */
export const draftsOf = (storage: DraftStorage, accountId: string): { name: string; value: unknown }[] => {
  try {
    const prefix = prefixOf(accountId);
    return keysWith(storage, prefix)
      .flatMap((key) => {
        const kept = readKept(storage, key);
        const name = key.slice(prefix.length).split(" ")[0] ?? "";
        return kept ? [{ name, value: kept.value, at: kept.at }] : [];
      })
      .toSorted((a, b) => b.at - a.at)
      .map(({ name, value }) => ({ name, value }));
  } catch {
    return [];
  }
};

/** Signed out: nothing an account was writing stays in the browser, whichever window it was typed in. */
export const forgetDrafts = (storage: DraftStorage, accountId: string): void => {
  try {
    for (const key of keysWith(storage, prefixOf(accountId))) storage.removeItem(key);
  } catch {
    // Storage refused: nothing is there.
  }
};

/** The account has another id from now on: what was typed in it, in whichever window, is its own still. */
export const transferDrafts = (storage: DraftStorage, from: string, to: string): void => {
  try {
    for (const key of keysWith(storage, prefixOf(from))) {
      const text = storage.getItem(key);
      // The old one goes only when the new one is kept.
      if (text !== null) storage.setItem(prefixOf(to) + key.slice(prefixOf(from).length), text);
      storage.removeItem(key);
    }
  } catch {
    // What the browser refuses to move stays where it is.
  }
};
