import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Miss, type Score, readLines, scoreLines } from "../packages/capture/src/testing/score";

const folder = new URL("../packages/capture/src/testing/lines/", import.meta.url);
const least = 0.97;

/** What is wrong where less than 97 in 100 is right. */
const wrong = ({ rates, misses }: Score): Miss[] => misses.filter(({ measure }) => rates[measure].f1 < least);

describe("what people write is understood", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));

  it.each(files)("in the lines of %s", (name) => {
    expect(wrong(scoreLines(readLines(readFileSync(new URL(name, folder), "utf8"))))).toEqual([]);
  });

  it("in more than 250 lines altogether", () => {
    const lines = files.flatMap((name) => readLines(readFileSync(new URL(name, folder), "utf8")));
    expect(lines.length).toBeGreaterThan(250);
    expect(wrong(scoreLines(lines))).toEqual([]);
  });
});

describe("the shares that a score tells", () => {
  const line = {
    text: "Email Dana Ruiz tomorrow",
    today: "2026-03-10",
    timeZone: "America/New_York",
    expected: {
      people: [{ name: "Dana Ruiz", role: "met" }],
      event: null,
      metOn: null,
      referrals: [],
      followUps: [{ person: "Dana Ruiz", action: "email", dueOn: "2026-03-11" }],
    },
  };
  const otherwise = { ...line, text: "Email Dana Ruiz on Friday" };

  it("are of whole lines right, and of steps that nobody meant", () => {
    expect(scoreLines([line])).toMatchObject({ wholeLines: 1, wrongSteps: 0 });
    expect(scoreLines([line, otherwise])).toMatchObject({ wholeLines: 0.5, wrongSteps: 0.5 });
  });
});

const examples = process.env["CAPTURE_EXAMPLES"];

describe("the examples that CAPTURE_EXAMPLES names", () => {
  it.skipIf(examples === undefined || !existsSync(examples))(
    "are understood (left out where there are none)",
    () => {
      const score = scoreLines(readLines(readFileSync(examples ?? "", "utf8")));
      expect(score.lines).toBeGreaterThan(0);
      expect(wrong(score)).toEqual([]);
    },
  );
});
