import { join } from "node:path";
import { backupMadeAt } from "./backupNames";
import { listNames } from "./listNames";
import { verifyBackup } from "./verifyBackup";

interface GoodBackup {
  readonly path: string;
  readonly madeAt: Date;
}

/**
 * The newest intact backup in a folder, checked from the newest on; null if there is none. Given `now`, backups dated
 * later come last: they were made while the clock was wrong, so seemingly older ones may be newer.
 */
export const newestGoodBackup = async (dir: string, now?: Date): Promise<GoodBackup | null> => {
  const all = listNames(dir)
    .filter((name) => name.endsWith(".db"))
    .toSorted()
    .toReversed()
    .flatMap((name) => {
      const madeAt = backupMadeAt(name);
      return madeAt ? [{ path: join(dir, name), madeAt }] : [];
    });
  const isAhead = ({ madeAt }: GoodBackup): boolean => now !== undefined && madeAt > now;
  for (const one of [...all.filter((each) => !isAhead(each)), ...all.filter(isAhead)]) {
    try {
      await verifyBackup(one.path);
      return one;
    } catch {
      // Damaged, or without its checksum: the one before it may be whole.
    }
  }
  return null;
};
