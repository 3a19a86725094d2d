import { existsSync } from "node:fs";
import { dataPaths } from "../prisma/dataFolder";

/**
 * The address of the database that the server would use with the same settings. Ends the program if there is none,
 * since opening it would create an empty one.
 */
export const databaseUrl = (): string => {
  const given = process.env["DATABASE_URL"];
  if (given) return given;
  // What is written beside the database is for its owner alone, as the server has it.
  process.umask(0o077);
  const { databaseFile: file } = dataPaths(process.env["DATA_DIR"] ?? "./data");
  if (!existsSync(file)) {
    console.error(`There is no database at ${file}. Set DATA_DIR as the server has it.`);
    process.exit(1);
  }
  return `file:${file}`;
};
