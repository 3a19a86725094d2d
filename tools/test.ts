import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "./build";
import { check } from "./check";
import { findBrowser } from "./findBrowser";
import { runJourneys } from "./playwright";
import { run } from "./run";

// Everything: checks, unit and API tests on both databases, then the browser journeys and the trials. Every stage runs, even after one
// that failed, and the last line adds them up.

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const results = "build/test-results";
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const readJson = <T>(file: string): T | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : null;

const checks = async (): Promise<Counts> => {
  const outcomes = await check();
  return {
    passed: outcomes.filter(({ ok }) => ok).length,
    failed: outcomes.filter(({ ok }) => !ok).length,
    skipped: 0,
  };
};

const unit = async (): Promise<Counts> => {
  const file = `${results}/unit.json`;
  const { code } = await run("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = readJson<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    success: boolean;
  }>(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests;
  return {
    passed: report.numPassedTests,
    // A file that cannot even be loaded fails no test, and must still count.
    failed: failed === 0 && (code !== 0 || !report.success) ? 1 : failed,
    skipped: report.numPendingTests,
  };
};

const journeys = async (): Promise<Counts> => {
  const file = `${results}/journeys.json`;
  await build({ say: console.log });
  const code = await runJourneys(await findBrowser(), { json: `${process.cwd()}/${file}` });
  const report = readJson<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky || (code === 0 ? 0 : 1), skipped };
};

const trials = async (): Promise<Counts> => {
  // Only now: on a fresh clone the database clients that they use are made by the checks.
  const { runTrials } = await import("./trials/main");
  return runTrials({ isQuick: true });
};

const stage = async (name: string, act: () => Promise<Counts>): Promise<Counts> => {
  console.log(`\n— ${name}`);
  const begun = Date.now();
  try {
    return await act();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    console.log(`— ${name} took ${Math.round((Date.now() - begun) / 1000)} s`);
  }
};

const all = [
  await stage("checks", checks),
  await stage("unit and API tests", unit),
  await stage("browser journeys", journeys),
  await stage("trials, in their quick form", trials),
];
const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
console.log(
  `\n${sum("passed")} passed, ${sum("failed")} failed${sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : ""}`,
);
process.exit(sum("failed") === 0 && sum("passed") > 0 ? 0 : 1);
