/** A text box whose text also stands elsewhere, as in the address: what is in the box, and what was told the other place. */
export interface OwnText {
  readonly text: string;
  /** Told from here and perhaps not heard back yet, the oldest first. */
  readonly told: readonly string[];
  /** What the other place said last. */
  readonly heard: string;
}

export const beginWith = (text: string): OwnText => ({ text, told: [], heard: text });

/** A key in the box. */
export const typeText = (own: OwnText, text: string): OwnText => ({ ...own, text });

/** The other place is told what is in the box. */
export const tellText = (own: OwnText): OwnText =>
  own.told.at(-1) === own.text ? own : { ...own, told: [...own.told, own.text] };

/**
 * The other place says what it holds now. What was told from here comes back late, and is no news: the box keeps what is
 * typed. Anything else was changed from outside, and the box follows.
 */
export const hearText = (own: OwnText, heard: string): OwnText => {
  if (heard === own.heard) return own;
  const at = own.told.indexOf(heard);
  return at < 0 ? beginWith(heard) : { ...own, heard, told: own.told.slice(at + 1) };
};

/** Long after the last key, with nothing on its way any more: the box shows what the other place holds. */
export const settleText = (own: OwnText): OwnText =>
  own.text === own.heard ? { ...own, told: [] } : beginWith(own.heard);
