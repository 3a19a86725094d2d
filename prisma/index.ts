export { backup, removeBackup } from "./backup";
export { type BackupKind, backupMadeAt } from "./backupNames";
export { type BackupFailure, type BackupState, readBackupState } from "./backupState";
export { createDb, createReader } from "./client";
export { CannotStart } from "./cannotStart";
export { DatabaseGone } from "./databaseFile";
export { openDataFolder } from "./dataFolder";
export { AccountGone, type BeforeCommit, type Db, type Dialect, type ReadingDb, type Tx } from "./db";
export { isFolder, listNames } from "./listNames";
export { serialQueue } from "./serialQueue";
export {
  isBusy,
  isCutOff,
  isDamaged,
  isNotAllowed,
  isRefusedRow,
  isStorageFull,
  isUniqueViolation,
  isUnreadable,
} from "./failures";
export { Prisma } from "./generated/sqlite/client";
export { type Act, currentAct, stopJournaling } from "./journal";
export { type TallyKind, countedTallies } from "./tallies";
export { type JournaledTable, type JournaledTableName, journaledTables, notJournaled } from "./journalTables";
export { newestGoodBackup } from "./newestGoodBackup";
export { verifyBackup } from "./verifyBackup";
export { migrate, UnknownMigrations } from "./migrate";
export { describeStartFailure } from "./describeStartFailure";
