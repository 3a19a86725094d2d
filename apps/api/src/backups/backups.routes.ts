import { lstatSync } from "node:fs";
import { type BackupsAnswer, routes } from "@followthrough/contract";
import { type BackupKind, backupMadeAt, isFolder, namesIn, readBackupState } from "@followthrough/db";
import { keptLongerUntil, lookAtClock } from "@followthrough/domain";
import { type Implementation, handling } from "../http/implement";
import { readKnownTime } from "../time/knownTime.store";
import { isOverdue, kept, ofKind } from "./keepRule";

export interface BackupOptions {
  /** Where the server's own backups are; none on PostgreSQL. */
  readonly backupsDir?: string | undefined;
}

const copiesOf = (names: readonly string[], kind: BackupKind) => {
  const some = ofKind(names, kind);
  return {
    count: some.length,
    keptAtMost: kept[kind] ?? null,
    latestAt: backupMadeAt(some.at(-1) ?? "")?.toISOString() ?? null,
  };
};

/** Something is where the folder should be and is none, such as a link to a disk that is away: nothing can be noted there. */
const isNoFolder = (dir: string): boolean =>
  lstatSync(dir, { throwIfNoEntry: false }) !== undefined && !isFolder(dir);

export const backupRoutes = ({ backupsDir }: BackupOptions): Implementation[] => [
  handling(routes.readBackups, async (db, { now }) => {
    const names = backupsDir ? namesIn(backupsDir) : [];
    const state = backupsDir ? readBackupState(backupsDir) : { good: null, failed: null };
    const answer: BackupsAnswer = {
      made: db.dialect === "sqlite" ? "here" : "elsewhere",
      daily: copiesOf(names, "daily"),
      migration: copiesOf(names, "migration"),
      manual: copiesOf(names, "manual"),
      lastGoodAt: state.good?.at ?? null,
      isOverdue: isOverdue(state, now),
      failed: backupsDir && isNoFolder(backupsDir) ? { at: now, why: "other" } : state.failed,
      keptLongerUntil: keptLongerUntil(lookAtClock(await readKnownTime(db.read, now), now)),
    };
    return answer;
  }),
];
