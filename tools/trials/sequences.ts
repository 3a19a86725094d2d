import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../run";
import type { Trial } from "./trial";

/** Runs the same random sequences of acts through the API on one database and returns what each answered and left. */
const answersOn = async (project: string, sequences: number, log: string): Promise<string[]> => {
  const { code, output } = await run(
    "vitest",
    ["run", "--project", project, "apps/api/src/summedUp.test.ts"],
    {
      env: { SEQUENCES: String(sequences), SEQUENCE_TURNS: "6-16", SEQUENCE_LOG: log, SEED: "20261128" },
      quiet: true,
    },
  );
  if (code !== 0) throw new Error(`the sequences failed on ${project}\n${output.slice(-3_000)}`);
  return readFileSync(log, "utf8").split("\n").filter(Boolean);
};

export const sequenceTrials: Trial[] = [
  {
    name: "the same sequences of acts on both databases",
    run: async ({ isQuick }) => {
      const sequences = isQuick ? 3 : 5_000;
      const dir = mkdtempSync(join(tmpdir(), "followthrough-sequences-"));
      try {
        // Side by side: one processor each, and half the time.
        const [sqlite, postgresql] = await Promise.all([
          answersOn("api sqlite", sequences, join(dir, "sqlite")),
          answersOn("api postgresql", sequences, join(dir, "postgresql")),
        ]);
        const different = sqlite.filter((line, at) => line !== postgresql[at]).length;
        return {
          times: sqlite.length,
          lost: different + Math.abs(sqlite.length - postgresql.length),
          figures: `${different} answered or left otherwise`,
        };
      } finally {
        rmSync(dir, { recursive: true });
      }
    },
  },
];
