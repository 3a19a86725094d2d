import { Prisma, type Tx } from "@followthrough/db";
import { isTimeZone } from "@followthrough/domain";
import { Problem } from "../../http/problem";
import { refreshContacts } from "../contacts/touch.store";
import { indexContacts, indexConversations, indexEvents } from "../search/searchIndex.store";
import type { CheckedArchive } from "./archiveCheck";
import { archiveTables } from "./archiveTables";
import { checkedRows } from "./checkedRows";
import { insertArchived } from "./insertArchived.store";

const mustBeEmpty = async (tx: Tx, accountId: string): Promise<void> => {
  for (const { table } of archiveTables) {
    const [found] = await tx.rows(
      Prisma.sql`SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "accountId" = ${accountId} LIMIT 1`,
    );
    if (found)
      throw new Problem(
        "account_not_empty",
        "There is something in this account already, perhaps in the trash. An archive is restored into a new one.",
      );
  }
};

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const indexAll = async (tx: Tx, accountId: string, now: string): Promise<void> => {
  const where = { accountId, deletedAt: null };
  const select = { id: true };
  const contacts = ids(await tx.contact.findMany({ where: { accountId }, select }));
  for (let at = 0; at < contacts.length; at += 500)
    await refreshContacts(tx, accountId, contacts.slice(at, at + 500));
  await indexContacts(tx, accountId, ids(await tx.contact.findMany({ where, select })), now);
  await indexConversations(tx, accountId, ids(await tx.conversation.findMany({ where, select })), now);
  await indexEvents(tx, accountId, ids(await tx.event.findMany({ where, select })), now);
};

/**
 * Writes an archive that was checked into an empty account, with the settings of the account it was made from. Throws
 * `account_not_empty`.
 */
export const restoreArchive = async (
  tx: Tx,
  accountId: string,
  { rowsPath, account, now }: { rowsPath: string; account: CheckedArchive["account"]; now: string },
): Promise<void> => {
  await mustBeEmpty(tx, accountId);
  for await (const part of checkedRows(rowsPath)) await insertArchived(tx, accountId, part);
  const { name, timeZone, workingDays, dailyLimit } = account;
  await tx.account.updateMany({
    where: { id: accountId },
    data: { name, workingDays, dailyLimit, ...(isTimeZone(timeZone) ? { timeZone } : {}) },
  });
  await indexAll(tx, accountId, now);
};
