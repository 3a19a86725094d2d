/** An address as one unit, so that its dots and signs are not read as punctuation. */
export interface Address {
  readonly kind: "email" | "url";
  readonly start: number;
  readonly end: number;
}

const localCharacter = /[\p{L}\p{N}._%+'-]/u;
const domainCharacter = /[\p{L}\p{N}.-]/u;
const urlStart = /(?:https?:\/\/|www\.|(?:[a-z]{2,3}\.)?linkedin\.com\/)/gi;
const notInUrl = /[\s<>"]/;
const longestLocal = 64;
const longestDomain = 190;
const longestUrl = 2000;

const domainIsWhole = (domain: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(domain) && /\.\p{L}{2,}$/u.test(domain) && !domain.includes("..");

const emailAt = (text: string, at: number): Address | null => {
  let start = at;
  while (start > 0 && at - start < longestLocal && localCharacter.test(text[start - 1] ?? "")) start -= 1;
  while (start < at && /[.'_-]/.test(text[start] ?? "")) start += 1;
  let end = at + 1;
  while (end < text.length && end - at < longestDomain && domainCharacter.test(text[end] ?? "")) end += 1;
  while (end > at + 1 && /[.-]/.test(text[end - 1] ?? "")) end -= 1;
  return start < at && domainIsWhole(text.slice(at + 1, end)) ? { kind: "email", start, end } : null;
};

/** Marks that end a sentence or bracket belong to the text around, not to the address. */
const urlEnd = (text: string, start: number): number => {
  let end = start;
  while (end < text.length && end - start < longestUrl && !notInUrl.test(text[end] ?? "")) end += 1;
  while (end > start && /[.,;:!?)\]}'’|]/.test(text[end - 1] ?? "")) end -= 1;
  return end;
};

/** E-mail and web addresses, in order, each character looked at a bounded number of times. */
export const findAddresses = (text: string): Address[] => {
  const found: Address[] = [];
  for (const { index } of text.matchAll(urlStart)) {
    const isNew = index >= (found.at(-1)?.end ?? 0) && !/[\p{L}\p{N}@.-]/u.test(text[index - 1] ?? " ");
    const end = urlEnd(text, index);
    if (isNew && end > index) found.push({ kind: "url", start: index, end });
  }
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const email = emailAt(text, at);
    if (email && !found.some(({ start, end }) => email.start < end && start < email.end)) found.push(email);
  }
  return found.toSorted((one, other) => one.start - other.start);
};
