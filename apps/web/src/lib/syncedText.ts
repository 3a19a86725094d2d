/** A text box whose text also stands elsewhere, as in the address: what is in the box, and what was told the other place. */
export interface SyncedText {
  readonly text: string;
  /** Told from here and perhaps not heard back yet, the oldest first. */
  readonly told: readonly string[];
  /** What the other place said last. */
  readonly heard: string;
}

export const startSyncedText = (text: string): SyncedText => ({ text, told: [], heard: text });

/** A key in the box. */
export const typeText = (own: SyncedText, text: string): SyncedText => ({ ...own, text });

/** The other place is told what is in the box. */
export const publishText = (own: SyncedText): SyncedText =>
  own.told.at(-1) === own.text ? own : { ...own, told: [...own.told, own.text] };

/**
 * The other place says what it holds now. What was told from here comes back late, and is no news: the box keeps what is
 * typed. Anything else was changed from outside, and the box follows.
 */
export const receiveText = (own: SyncedText, heard: string): SyncedText => {
  if (heard === own.heard) return own;
  const at = own.told.indexOf(heard);
  return at < 0 ? startSyncedText(heard) : { ...own, heard, told: own.told.slice(at + 1) };
};

/** Long after the last key, with nothing on its way any more: the box shows what the other place holds. */
export const settleText = (own: SyncedText): SyncedText =>
  own.text === own.heard ? { ...own, told: [] } : startSyncedText(own.heard);
