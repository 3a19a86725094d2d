export type UnreadableCode =
  | "empty"
  | "too_large"
  | "too_many_rows"
  | "archive"
  | "spreadsheet"
  | "not_text"
  | "calendar"
  | "broken_table"
  | "linkedin_messages"
  | "not_connections"
  | "no_cards"
  | "not_contacts";

/** The file as a whole cannot be read. The message is for the user: what it is, and what was expected instead. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: UnreadableCode,
    message: string,
  ) {
    super(message);
    this.name = "UnreadableFile";
  }
}
