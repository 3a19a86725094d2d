import { lstatSync } from "node:fs";
import { type BackupsAnswer, routes } from "@followthrough/contract";
import { type BackupKind, backupMadeAt, isFolder, listNames, readBackupState } from "@followthrough/db";
import { keptLongerUntil, updateKnownTime } from "@followthrough/domain";
import { type Implementation, handling } from "../http/implement";
import { readKnownTime } from "../time/knownTime.store";
import { isOverdue, keptBackups, backupsOfKind } from "./keepRule";

export interface BackupOptions {
  /** Where the server's own backups are; none on PostgreSQL. */
  readonly backupsDir?: string | undefined;
}

const copiesOf = (names: readonly string[], kind: BackupKind) => {
  const some = backupsOfKind(names, kind);
  return {
    count: some.length,
    keptAtMost: keptBackups[kind] ?? null,
    latestAt: backupMadeAt(some.at(-1) ?? "")?.toISOString() ?? null,
  };
};

/** Something is where the folder should be and is none, such as a link to a disk that is away: nothing can be noted there. */
const isNoFolder = (dir: string): boolean =>
  lstatSync(dir, { throwIfNoEntry: false }) !== undefined && !isFolder(dir);

export const backupRoutes = ({ backupsDir }: BackupOptions): Implementation[] => [
  handling(routes.readBackups, async (db, { now }) => {
    const names = backupsDir ? listNames(backupsDir) : [];
    const state = backupsDir ? readBackupState(backupsDir) : { good: null, failed: null };
    const answer: BackupsAnswer = {
      made: db.dialect === "sqlite" ? "here" : "elsewhere",
      daily: copiesOf(names, "daily"),
      migration: copiesOf(names, "migration"),
      manual: copiesOf(names, "manual"),
      lastGoodAt: state.good?.at ?? null,
      isOverdue: isOverdue(state, now),
      failed: backupsDir && isNoFolder(backupsDir) ? { at: now, why: "other" } : state.failed,
      keptLongerUntil: keptLongerUntil(updateKnownTime(await readKnownTime(db.read, now), now)),
    };
    return answer;
  }),
];
