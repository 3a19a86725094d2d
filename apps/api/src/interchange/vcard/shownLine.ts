/** The start of a line of bytes, for showing: as UTF-8, the usual encoding, when it is not known. */
export const shownLine = (text: string): string =>
  Buffer.from(text.slice(0, 2_000), "latin1").toString("utf8");
