import { builtLanguage } from "./builtLanguage";

/** A count within a text, in digits as the language of the texts groups them: 2,000 in English. */
export const formatCount = (count: number): string => count.toLocaleString(builtLanguage);
