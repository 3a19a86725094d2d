/** Words as one compares them: no case, no accents, single spaces, no full stops or commas. */
export const normaliseWords = (words: string): string =>
  words
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[.,;:!?"“”()]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
