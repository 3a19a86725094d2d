import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { compareWithExpected } from "../apps/api/src/interchange/interop/compareWithExpected";

// `pnpm --silent interop DIR`: reads every vCard file that DIR/expected.jsonl tells about, and says what is read otherwise.
const named = process.argv.slice(2).find((word) => word !== "--");
const folder = resolve(process.env["INIT_CWD"] ?? ".", named ?? "");

if (named === undefined || !existsSync(join(folder, "expected.jsonl"))) {
  console.error("Name a folder of vCard files with an expected.jsonl: pnpm --silent interop DIR");
  process.exitCode = 1;
} else {
  const { right, of, wrong } = compareWithExpected(folder);
  console.log(`right ${right} of ${of}`);
  for (const { file, because } of wrong) console.log(`  ${file}: ${because}`);
}
