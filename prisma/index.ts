export { backup, removeBackup, verifyBackup } from "./backup";
export { createDb } from "./client";
export { CannotStart, openDataFolder } from "./dataFolder";
export { AccountGone, type Db, type Dialect, type Tx } from "./db";
export { inOrder } from "./inOrder";
export { isBusy, isStorageFull, isUniqueViolation } from "./failures";
export { Prisma } from "./generated/sqlite/client";
export { migrate, UnknownMigrations } from "./migrate";
