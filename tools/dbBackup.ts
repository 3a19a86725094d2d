import { join, resolve } from "node:path";
import { backup } from "../prisma/backup";
import { verifyBackup } from "../prisma/verifyBackup";

// `pnpm db:backup`: a checked copy of the built-in database beside it, also while the server runs.
process.umask(0o077);
const dir = resolve(process.env["DATA_DIR"] ?? "./data");
const made = await backup(join(dir, "followthrough.db"), join(dir, "backups"), new Date(), "manual");
await verifyBackup(made);
console.log(`Backed up to ${made}`);
