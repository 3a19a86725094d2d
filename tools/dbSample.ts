import { findOnlyAccount } from "../apps/api/src/features/accounts/accounts.store";
import { addSampleNetwork } from "../apps/api/src/features/sample/sample.store";
import { todayIn } from "../packages/domain/src/day";
import { createDb } from "../prisma/client";
import { databaseUrl } from "./databaseUrl";
import { bringInLine } from "../apps/api/src/bringInLine";

// `pnpm db:sample [E-MAIL]`: adds the sample network to an account, the only one where no address is given.
const [email] = process.argv.slice(2);
const db = await createDb(databaseUrl(), { beforeCommit: bringInLine });
try {
  const account = await findOnlyAccount(db.read, email);
  const now = new Date();
  const added = await db.transaction(account.id, (tx) =>
    addSampleNetwork(tx, account.id, { today: todayIn(account.timeZone, now), now: now.toISOString() }),
  );
  console.log(`Added ${added.contacts} invented people to ${account.email}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await db.close();
}
