/** The first line of a text, to quote it by; empty for an empty text. */
export const firstLine = (text: string): string => text.trim().split("\n")[0]?.trim() ?? "";
