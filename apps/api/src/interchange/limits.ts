import { contactLimits, largestPhoto } from "@followthrough/contract";

/**
 * How much of a file is read, sizes in bytes. What is kept of a person is at most as long as the contract takes it
 * from a form, in code points as zod counts them; lengths of what is only read are in UTF-16 units.
 */
export const limits = {
  fileBytes: 25 * 1024 * 1024,
  people: 20_000,
  lines: 1_000_000,
  propertiesOfCard: 1_000,
  /** Longer than a photo of 2 MB in base64. */
  lineLength: 3_000_000,
  textLength: 200_000,
  nestedCards: 5,
  columns: 200,
  /** More than any table has in a line; of these, as many are looked at as `columns` says. */
  cellsOfLine: 100_000,
  photoBytes: largestPhoto,
  /** Pixels on a side: what unpacks to more than a gigabyte of colours is no portrait. */
  photoSide: 12_000,
  photoPixels: 60_000_000,
  /** Files in an archive, and bytes they unpack to. */
  archiveEntries: 5_000,
  archiveBytes: 50 * 1024 * 1024,
  /** Sheets of a workbook that may be chosen. */
  sheets: 500,
  /** Messages in a file, and letters of one that is kept. */
  messages: 300_000,
  talk: 20_000,
  unplacedListed: 1_000,
  unplacedText: 500,
  ...contactLimits,
} as const;
