import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { RunningServer } from "./server";

interface Step {
  accountId: string;
  dueOn: string;
  version: number;
}

/** The link that a mail gives to answer a step as it is now, made in the server's database. Returns its address. */
export const giveAnswerLink = ({ url, dataDir }: RunningServer, followUpId: string): string => {
  const token = randomBytes(32).toString("base64url");
  const database = new Database(join(dataDir, "followthrough.db"));
  const step = database
    .prepare<[string], Step>('SELECT "accountId", "dueOn", "version" FROM "FollowUp" WHERE "id" = ?')
    .get(followUpId);
  if (!step) throw new Error("there is no such step");
  database
    .prepare(
      `INSERT INTO "SecretLink" ("tokenHash", "accountId", "kind", "followUpId", "detail", "createdAt", "expiresAt")
       VALUES (?, ?, 'answer', ?, ?, '2026-06-25T11:30:00.000Z', '2026-07-09T11:30:00.000Z')`,
    )
    .run(
      createHash("sha256").update(token).digest("hex"),
      step.accountId,
      followUpId,
      `${step.dueOn}:${step.version}`,
    );
  database.close();
  return `${url}/answer#${token}`;
};
