import { randomBytes, timingSafeEqual } from "node:crypto";
import { Prisma, type Tx } from "@followthrough/db";
import { hashToken } from "../../http/account";

const name = "firstRunCode";

/** Without letters that are taken for others: https://www.crockford.com/base32.html */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 60 random bits in three groups to copy from a log: `7Q2M-XK0D-4TRW`. */
const newCode = (): string =>
  [...randomBytes(12)]
    .map((byte) => signs[byte % 32])
    .join("")
    .replace(/(.{4})(?=.)/g, "$1-");

/** As somebody may have typed it: in small letters, without the lines, an O for a zero. */
const asWritten = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^\dA-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

const readCode = async (tx: Tx): Promise<string | null> => {
  const [row] = await tx.rows<{ value: string }>(
    Prisma.sql`SELECT s."value" FROM "ServerValue" s WHERE s."name" = ${name}`,
  );
  return row?.value ?? null;
};

/** The code of this install, made now if there is none; all servers of one database have the same. */
export const firstRunCode = async (tx: Tx): Promise<{ code: string; isNew: boolean }> => {
  const made = await tx.$executeRaw(Prisma.sql`
    INSERT INTO "ServerValue" ("name", "value") VALUES (${name}, ${newCode()}) ON CONFLICT ("name") DO NOTHING`);
  return { code: (await readCode(tx)) ?? "", isNew: made > 0 };
};

const digest = (text: string): Buffer => Buffer.from(hashToken(asWritten(text)), "hex");

/** Whether somebody knows the code, told in the same time whatever they typed; nobody does while there is none. */
export const isFirstRunCode = async (tx: Tx, typed: string): Promise<boolean> => {
  const code = await readCode(tx);
  return code !== null && timingSafeEqual(digest(code), digest(typed));
};

/** Once there is an account, it opens nothing any more. */
export const forgetFirstRunCode = async (tx: Tx): Promise<void> => {
  await tx.$executeRaw(Prisma.sql`DELETE FROM "ServerValue" WHERE "name" = ${name}`);
};
