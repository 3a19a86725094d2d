/** Every thread of the server: where its entry stands below `src`. Built, each is a file of its own (vite.config.ts). */
export const threadEntries = {
  archiveChecker: "features/exports/archiveChecker.thread",
  databaseCopier: "backups/databaseCopier.thread",
  fileReader: "features/imports/fileReader.thread",
  reader: "reader.thread",
} as const;

export type ThreadName = keyof typeof threadEntries;
