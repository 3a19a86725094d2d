import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

// A restore that is killed before one of the steps by which it moves files, as a program of its own:
// backup, data folder, folder of migrations, number of the step.
const [backup = "", dir = "", migrationsDir = "", step = ""] = process.argv.slice(2);

let left = Number(step);
for (const name of ["mkdirSync", "linkSync", "renameSync", "rmSync"] as const) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      const isOfDatabase = args.some((arg) => /real\.db|replaced-/.test(String(arg)));
      const isCopy = name === "rmSync" && /\.restoring/.test(String(args[0]));
      if (isOfDatabase && !isCopy && left-- === 0) process.kill(process.pid, "SIGKILL");
      return real(...args);
    },
  });
}
syncBuiltinESMExports();
const { restoreBackup } = await import("../restoreBackup");
await restoreBackup(backup, dir, { migrationsDir, now: new Date("2026-06-25T13:00:00.000Z") });
