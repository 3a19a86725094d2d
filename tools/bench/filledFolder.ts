import { join } from "node:path";
import { type FilledDatabase, fillDatabase } from "./fillDatabase";
import { startServer } from "./server";
import { signUp } from "./signUp";

/** The built server. */
export const program = ["apps/api/dist/main.js"];

/** What it is started with, on a folder of its own. */
export const settingsIn = (folder: string) => ({
  DATA_DIR: folder,
  DATABASE_URL: "",
  HOST: "127.0.0.1",
  PORT: "0",
  LOG_LEVEL: "silent",
  NODE_ENV: "production",
});

export interface Filled extends FilledDatabase {
  readonly cookie: string;
  readonly accountId: string;
  readonly today: string;
  /** The database. */
  readonly file: string;
}

/** A folder with the database of an account that knows so many people; its server has ended. */
export const fillFolder = async (folder: string, contacts: number): Promise<Filled> => {
  const file = join(folder, "followthrough.db");
  const empty = await startServer(program, settingsIn(folder));
  const { cookie, accountId, today } = await signUp(empty.url);
  await empty.stop();
  console.log(`Filling a database with ${contacts.toLocaleString("en")} contacts`);
  return { ...fillDatabase(file, accountId, today, contacts), cookie, accountId, today, file };
};
