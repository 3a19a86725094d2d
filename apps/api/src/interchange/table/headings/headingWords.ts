import { foldText } from "@followthrough/domain";

/** The words of a heading, folded, without signs: `E-Mail-Adresse` is `e mail adresse`. */
export const headingWords = (heading: string): string[] =>
  foldText(heading.slice(0, 200))
    .split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})/u)
    .filter((word) => word !== "");
