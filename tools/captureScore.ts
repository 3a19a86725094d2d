import { readFileSync } from "node:fs";
import { readLines, scoreLines } from "../packages/capture/src/testing/score";

const [file, ...options] = process.argv.slice(2).filter((word) => word !== "--");

if (file === undefined) {
  console.error("Name a file of lines: pnpm --silent capture:score FILE.jsonl [--misses]");
  process.exit(1);
}

const { rates, misses, ...shares } = scoreLines(readLines(readFileSync(file, "utf8")));

if (options.includes("--misses"))
  for (const { text, measure, missing, extra } of misses) {
    console.log(text);
    console.log(`  ${measure}: expected ${JSON.stringify(missing)}, found ${JSON.stringify(extra)}`);
  }

console.log(JSON.stringify({ ...rates, ...shares }));
