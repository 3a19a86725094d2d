import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type Share,
  compareHeadings,
  compareTables,
} from "../apps/api/src/interchange/interop/compareTables";
import { compareWithExpected } from "../apps/api/src/interchange/interop/compareWithExpected";

// `pnpm --silent interop DIR [--wrong]`: reads every vCard file and every table (.csv, .xlsx, .ods) that DIR/expected.jsonl tells about, and the headings of
// DIR/headings.json where there are any, and says how much is read as expected; with `--wrong` also which cells and headings are not.
const words = process.argv.slice(2);
const named = words.find((word) => !word.startsWith("--"));
const folder = resolve(process.env["INIT_CWD"] ?? ".", named ?? "");

const say = (what: string, { right, of, wrong }: Share): void => {
  if (of === 0) return;
  console.log(`right ${what} ${right} of ${of}`);
  if (words.includes("--wrong"))
    for (const { where, because } of wrong) console.log(`  ${where}: ${because}`);
};

if (named === undefined || !existsSync(join(folder, "expected.jsonl"))) {
  console.error("Name a folder of vCard files or tables with an expected.jsonl: pnpm --silent interop DIR");
  process.exitCode = 1;
} else {
  const { right, of, wrong } = compareWithExpected(folder);
  const tables = compareTables(folder);
  if (of > 0 || tables.of === 0) console.log(`right ${right} of ${of}`);
  for (const { file, because } of wrong) console.log(`  ${file}: ${because}`);
  say("cells", tables);
  say("headings", compareHeadings(folder));
}
