import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { verifyBackup } from "./backup";

export const newestGoodBackup = async (dir: string): Promise<{ path: string; madeAt: Date } | null> => {
  if (!existsSync(dir)) return null;
  for (const name of readdirSync(dir)
    .filter((one) => one.endsWith(".db"))
    .toSorted()
    .toReversed()) {
    const path = join(dir, name);
    const [, day = "", hour = "", minute = "", second = ""] =
      /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z-/.exec(name) ?? [];
    const madeAt = new Date(`${day}T${hour}:${minute}:${second}Z`);
    if (Number.isNaN(madeAt.getTime())) continue;
    try {
      await verifyBackup(path);
      return { path, madeAt };
    } catch {
      continue;
    }
  }
  return null;
};
