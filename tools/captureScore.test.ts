import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Score, measures, readLines, scoreLines } from "../packages/capture/src/testing/score";

const folder = new URL("../packages/capture/src/testing/lines/", import.meta.url);
const least = 0.97;

const expectAtLeast = ({ rates, misses }: Score): void => {
  const low = measures.filter((measure) => rates[measure].f1 < least);
  expect(misses.filter(({ measure }) => low.includes(measure))).toEqual([]);
};

describe("what people write is understood", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));

  it.each(files)("in the lines of %s", (name) => {
    expectAtLeast(scoreLines(readLines(readFileSync(new URL(name, folder), "utf8"))));
  });

  it("in more than 250 lines altogether", () => {
    const lines = files.flatMap((name) => readLines(readFileSync(new URL(name, folder), "utf8")));
    expect(lines.length).toBeGreaterThan(250);
    expectAtLeast(scoreLines(lines));
  });
});

const examples = process.env["CAPTURE_EXAMPLES"];

describe("the examples that CAPTURE_EXAMPLES names", () => {
  it.skipIf(examples === undefined || !existsSync(examples))(
    "are understood (left out where there are none)",
    () => {
      const score = scoreLines(readLines(readFileSync(examples ?? "", "utf8")));
      expect(score.lines).toBeGreaterThan(0);
      expectAtLeast(score);
    },
  );
});
