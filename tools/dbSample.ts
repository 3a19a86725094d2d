import { addSampleNetwork } from "../apps/api/src/features/sample/sample.store";
import { todayIn } from "../packages/domain/src/day";
import { createDb } from "../prisma/client";
import { databaseUrl } from "./databaseUrl";

// `pnpm db:sample [E-MAIL]`: adds the sample network to an account, the only one where no address is given.
const [email] = process.argv.slice(2);
const db = await createDb(databaseUrl());
const accounts = await db.read.account.findMany({
  where: { restoredFor: null, ...(email ? { emailKey: email.toLowerCase() } : {}) },
  select: { id: true, email: true, timeZone: true },
});
const [account] = accounts;
if (!account || accounts.length > 1) {
  console.error(
    account
      ? "There are several accounts: name one by its e-mail address."
      : "There is no such account. Start Followthrough and make one first.",
  );
  process.exitCode = 1;
} else {
  const now = new Date();
  const added = await db.transaction(account.id, (tx) =>
    addSampleNetwork(tx, account.id, { today: todayIn(account.timeZone, now), now: now.toISOString() }),
  );
  console.log(`Added ${added.contacts} invented people to ${account.email}.`);
}
await db.close();
