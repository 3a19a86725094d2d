/** A conversation with people who are all gone for good. */
export const nobody = "Nobody";

/** One name, or two who were introduced. */
export const formatPair = ([one = "", other]: readonly string[]): string =>
  other === undefined ? one : `${one} and ${other}`;
