import { newId } from "./newId";

const slotKey = "draft slot";
const lockOf = (slot: string): string => `draft slot ${slot}`;

const fresh = (): string => {
  const slot = newId();
  try {
    sessionStorage.setItem(slotKey, slot);
  } catch {
    // A window without memory has a new slot after each reload; its drafts are taken up as those of a closed one.
  }
  return slot;
};

const remembered = (): string => {
  try {
    return sessionStorage.getItem(slotKey) ?? fresh();
  } catch {
    return fresh();
  }
};

/** Holds the lock of a slot for as long as the page lives; false when another window holds it. */
const hold = (slot: string): Promise<boolean> =>
  new Promise((resolve) => {
    // After a reload the page before may still be letting go.
    navigator.locks
      .request(lockOf(slot), { signal: AbortSignal.timeout(400) }, () => {
        resolve(true);
        return new Promise(() => undefined);
      })
      .catch(() => resolve(false));
  });

const claim = async (): Promise<string> => {
  const slot = remembered();
  // A duplicated window comes with a copy of the other's memory.
  if (!("locks" in navigator) || (await hold(slot))) return slot;
  const own = fresh();
  await hold(own);
  return own;
};

let claimed: Promise<string> | null = null;

/** The name of this window's drafts: the same after a reload, another one in every other window. */
export const draftSlot = (): Promise<string> => (claimed ??= claim());

/** The slots of the windows that are there; null where the browser cannot say (it can over https and on this machine). */
export const livingSlots = async (): Promise<ReadonlySet<string> | null> => {
  if (!("locks" in navigator)) return null;
  const { held = [] } = await navigator.locks.query();
  const prefix = lockOf("");
  return new Set(
    held.flatMap(({ name = "" }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  );
};
