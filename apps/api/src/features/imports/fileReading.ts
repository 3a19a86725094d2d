import type { ColumnMeaning } from "@followthrough/contract";
import type { Photo } from "../../interchange/importedPerson";
import type { ContactFile } from "../../interchange/readContactFile";
import type { Recognisable } from "./recognise";

// What the thread that reads a file is asked, and what it answers. People go by way of files: handed over from thread to
// thread they would be in memory twice, and the server would stand still while it takes them in.

export interface FileToRead {
  /** As the user calls it. */
  readonly fileName: string;
  /** Where its bytes are, and how many. */
  readonly path: string;
  readonly size: number;
  /** The bytes are packed with gzip. */
  readonly isPacked: boolean;
}

/** How a table is to be read: see `ReadingOptions`. */
export interface ReadAs {
  readonly mapping?: ColumnMeaning[] | undefined;
  readonly sheet?: number | undefined;
  readonly words?: boolean | undefined;
}

export type FileReaderRequest = FileToRead & {
  readonly as: ReadAs;
  /** Where who was read is written to. */
  readonly into: ReadingFiles;
};

/** Where who was read is: on each line one of them, the first first. */
export interface ReadingFiles {
  /** FilePerson. */
  readonly people: string;
  /** The person as kept until the run, without the photo. */
  readonly rows: string;
  /** All photos, one after the other. */
  readonly photos: string;
  /** The file itself, packed with gzip. */
  readonly packed: string;
}

/** What a file is, and how many people are in it. */
export type FileSummary = Omit<ContactFile, "people"> & { readonly total: number };

/** Somebody of a file, by what they are recognised by. */
export type FilePerson = Recognisable & {
  readonly preferredName: string | undefined;
  /** Where their photo stands among the photos, in bytes. */
  readonly photo: {
    readonly mediaType: Photo["mediaType"];
    readonly start: number;
    readonly end: number;
  } | null;
};

export type FileReaderResult = { readonly refused: string } | { readonly reading: FileSummary };
