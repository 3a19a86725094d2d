import { readFileSync, readdirSync } from "node:fs";
import { CalendarDay } from "../../packages/contract/src/calendarDay";
import { parseCapture, parseDebrief } from "../../packages/capture/src/index";
import { readLines } from "../../packages/capture/src/testing/score";

const folder = new URL("../../packages/capture/src/testing/lines/", import.meta.url);

const known = Array.from({ length: 200 }, (_, at) => ({ id: String(at), name: `Known Person${at}` }));

const took = (act: () => unknown): number => {
  const before = process.hrtime.bigint();
  act();
  return Number(process.hrtime.bigint() - before) / 1e6;
};

const at = (sorted: readonly number[], share: number): number =>
  Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));

/**
 * Measures how long reading notes takes, in milliseconds: the first line, a line once warm, and a debrief of 300
 * lines.
 */
export const measureReading = () => {
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readLines(readFileSync(new URL(name, folder), "utf8")));
  const read = ({ text, today, timeZone }: (typeof lines)[number]) =>
    parseCapture(text, { today: CalendarDay.parse(today), zone: timeZone, known });
  const [first] = lines;
  if (!first) throw new Error("there are no lines to read");
  const firstMs = took(() => read(first));
  for (const line of lines) read(line);
  const warm = lines.map((line) => took(() => read(line))).toSorted((a, b) => a - b);
  const block = Array.from({ length: 300 }, (_, index) => lines[index % lines.length]?.text ?? "")
    .map((text) => text.replaceAll("\n", " "))
    .join("\n");
  const debrief = [1, 2, 3, 4, 5]
    .map(() =>
      took(() => parseDebrief(block, { today: CalendarDay.parse(first.today), zone: first.timeZone, known })),
    )
    .toSorted((a, b) => a - b);
  return {
    lines: lines.length,
    firstLineMs: at([firstMs], 0),
    lineP50Ms: at(warm, 0.5),
    lineP99Ms: at(warm, 0.99),
    debriefOf300Ms: at(debrief, 0.5),
  };
};
