import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../run";
import type { Row } from "./table";

interface Settings {
  readonly seconds: string;
  readonly only: string;
  readonly database: string;
}

/** Measures each size in a run of its own, and says how many times as long each request takes in the last as in the first. */
export const measureGrowth = async (
  sizes: readonly string[],
  { seconds, only, database }: Settings,
): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-growth-"));
  try {
    const rowsOf = new Map<string, readonly Row[]>();
    for (const size of sizes) {
      const json = join(folder, `${size}.json`);
      const settings = ["--contacts", size, "--seconds", seconds, "--database", database, "--json", json];
      const { code } = await run("tsx", [
        "tools/bench/main.ts",
        ...settings,
        ...(only === "" ? [] : ["--only", only]),
      ]);
      if (code !== 0) return code;
      rowsOf.set(size, (JSON.parse(readFileSync(json, "utf8")) as { rows: Row[] }).rows);
    }
    const last = sizes.at(-1) ?? "";
    for (const { name, clients, p50, cpu } of rowsOf.get(sizes[0] ?? "") ?? []) {
      const then = rowsOf.get(last)?.find((row) => row.name === name && row.clients === clients);
      if (clients !== 1 || !then) continue;
      const ofProcessor = cpu && then.cpu ? `, ${(then.cpu / cpu).toFixed(1)} times the processor` : "";
      console.log(`${name}: ${(then.p50 / p50).toFixed(1)} times as long${ofProcessor}`);
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
