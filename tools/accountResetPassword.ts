import { parseArgs } from "node:util";
import { databaseUrl } from "./databaseUrl";
import { readSecret } from "./readSecret";
import { randomPassword, resetPassword } from "../apps/api/src/features/accounts/resetPassword";
import { createDb } from "../prisma/client";

// `pnpm account:reset-password [E-MAIL]`: a new password for whoever has the machine, of the only account where no address is
// given. Ends all its sessions. Works while the server runs.
const { positionals } = parseArgs({ allowPositionals: true });
const db = await createDb(databaseUrl());
try {
  const typed = await readSecret("New password (leave it empty for a random one): ");
  const password = typed || randomPassword();
  const { email, sessions } = await resetPassword(db, positionals[0], password, new Date().toISOString());
  console.log(
    `The password of ${email} is changed, and ${sessions === 1 ? "1 session is" : `${sessions} sessions are`} ended.`,
  );
  if (!typed) console.log(`The new password is: ${password}\nChange it in Settings after signing in.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await db.close();
}
