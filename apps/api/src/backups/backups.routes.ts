import { existsSync, readdirSync } from "node:fs";
import { type BackupsAnswer, routes } from "@followthrough/contract";
import { type Implementation, handling } from "../http/implement";
import { kept, madeAt } from "./keepRule";

export interface BackupOptions {
  /** Where the server's own backups are; none on PostgreSQL. */
  readonly backupsDir?: string | undefined;
}

const copiesOf = (names: readonly string[], kind: "daily" | "migration" | "manual") => {
  const some = names.filter((name) => name.endsWith(`-${kind}.db`)).toSorted();
  return {
    count: some.length,
    keptAtMost: kept[kind] ?? null,
    latestAt: madeAt(some.at(-1) ?? "")?.toISOString() ?? null,
  };
};

export const backupRoutes = ({ backupsDir }: BackupOptions): Implementation[] => [
  handling(routes.readBackups, async (db) => {
    const names = backupsDir && existsSync(backupsDir) ? readdirSync(backupsDir) : [];
    const answer: BackupsAnswer = {
      made: db.dialect === "sqlite" ? "here" : "elsewhere",
      daily: copiesOf(names, "daily"),
      migration: copiesOf(names, "migration"),
      manual: copiesOf(names, "manual"),
    };
    return answer;
  }),
];
