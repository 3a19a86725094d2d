import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The database that the server uses with the same settings; throws where there is none yet, for opening would make an empty one. */
export const databaseUrl = (): string => {
  const given = process.env["DATABASE_URL"];
  if (given) return given;
  const file = join(resolve(process.env["DATA_DIR"] ?? "./data"), "followthrough.db");
  if (!existsSync(file))
    throw new Error(`There is no database at ${file}. Set DATA_DIR as the server has it.`);
  return `file:${file}`;
};
