import { UnreadableFile } from "../unreadableFile";

export const brokenWorkbook = (): UnreadableFile =>
  new UnreadableFile("spreadsheet", "The workbook is damaged. Save it again in a spreadsheet, or as CSV.");

export const lockedWorkbook = (): UnreadableFile =>
  new UnreadableFile(
    "spreadsheet",
    "The workbook is locked with a password. Open it, take the password away and save it, or save it as CSV.",
  );

export const largeWorkbook = (): UnreadableFile =>
  new UnreadableFile(
    "too_large",
    "There is more in this workbook than can be read at once. Split it and import the parts.",
  );
