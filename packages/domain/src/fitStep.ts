/**
 * Words made up for a step, as long as a follow-up can hold: 300 characters. Names and titles of 200 each are allowed, and
 * half a character of two code units, which cannot be stored, is left out.
 */
export const fitStep = (what: string): string =>
  what
    .slice(0, 300)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
