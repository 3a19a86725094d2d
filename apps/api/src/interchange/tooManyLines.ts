import { UnreadableFile } from "./unreadableFile";

export const tooManyLines = (): UnreadableFile =>
  new UnreadableFile(
    "too_many_rows",
    "The file has more than a million lines. Split it and import the parts.",
  );
