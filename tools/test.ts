import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { build } from "./build";
import { check } from "./check";
import { findBrowser } from "./findBrowser";
import { runParts } from "./parts";
import { runJourneys } from "./playwright";
import { run } from "./run";

// Everything: checks, unit and API tests on both databases, then the parts of the screen, the browser journeys and the trials. Every stage runs, even after one
// that failed; at the end stands what failed, by name and with its reason, and the last line adds all up.

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, a text each: its name and why. Said again at the end, where a long output is read first. */
  failures: string[];
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
    failures: outcomes.filter(({ ok }) => !ok).map(({ name }) => name),
  };
};

/** The outcome of a stage that made no report of its own. */
const withoutReport = (stageName: string): Counts => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [`${stageName}: ended without a report`],
});

/** Runs Vitest, adding a report to what it prints, and counts what that says. */
const vitest = async (
  stageName: string,
  runWith: (args: readonly string[]) => Promise<number>,
): Promise<Counts> => {
  const file = `${results}/${stageName.replaceAll(/\W+/g, "-")}.json`;
  const code = await runWith(["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
  const report = readJson<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    success: boolean;
    testResults: {
      name: string;
      status: string;
      message: string;
      assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
    }[];
  }>(file);
  if (!report) return withoutReport(stageName);
  const failed = report.numFailedTests;
  return {
    passed: report.numPassedTests,
    // A file that cannot even be loaded fails no test, and must still count.
    failed: failed === 0 && (code !== 0 || !report.success) ? 1 : failed,
    skipped: report.numPendingTests,
    failures: report.testResults
      .filter(({ status }) => status === "failed")
      .flatMap(({ name, message, assertionResults }) => {
        const where = relative(process.cwd(), name);
        const failedTests = assertionResults.filter((result) => result.status === "failed");
        return failedTests.length === 0
          ? [`${where}\n${message}`]
          : failedTests.map(
              (result) => `${where} › ${result.fullName}\n${result.failureMessages.join("\n")}`,
            );
      }),
  };
};

const unit = (name: string): Promise<Counts> =>
  vitest(name, async (args) => (await run("vitest", ["run", ...args])).code);

const parts = (name: string): Promise<Counts> =>
  vitest(name, async (args) => runParts(await findBrowser(), args));

interface Suite {
  file: string;
  suites?: Suite[];
  specs: {
    title: string;
    line: number;
    tests: { status: string; results: { errors: { message?: string }[] }[] }[];
  }[];
}

const failuresIn = ({ file, suites = [], specs }: Suite): string[] => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === "unexpected" || status === "flaky"))
    .map(({ title, line, tests }) => {
      const errors = tests.flatMap(({ results: attempts }) => attempts.flatMap((one) => one.errors));
      return `${file}:${line} › ${title}\n${errors.map(({ message }) => message ?? "").join("\n")}`;
    }),
  ...suites.flatMap(failuresIn),
];

const journeys = async (): Promise<Counts> => {
  const file = `${results}/journeys.json`;
  await build({ say: console.log });
  const code = await runJourneys(await findBrowser(), { json: `${process.cwd()}/${file}` });
  const report = readJson<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    suites: Suite[];
  }>(file);
  if (!report) return withoutReport("browser journeys");
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky || (code === 0 ? 0 : 1),
    skipped,
    failures: report.suites.flatMap(failuresIn),
  };
};

const trials = async (): Promise<Counts> => {
  // Only now: on a fresh clone the database clients that they use are made by the checks.
  const { runTrials } = await import("./trials/main");
  return runTrials({ isQuick: true });
};

const stage = async (name: string, act: (name: string) => Promise<Counts>): Promise<Counts> => {
  console.log(`\n— ${name}`);
  const begun = Date.now();
  try {
    return await act(name);
  } catch (error) {
    console.error(error);
    return { ...withoutReport(name), failures: [`${name}: ${String(error)}`] };
  } finally {
    console.log(`— ${name} took ${Math.round((Date.now() - begun) / 1000)} s`);
  }
};

const all = [
  await stage("checks", checks),
  await stage("unit and API tests", unit),
  await stage("parts of the screen", parts),
  await stage("browser journeys", journeys),
  await stage("trials, in their quick form", trials),
];
const failures = all.flatMap((counts) => counts.failures);
for (const [index, failure] of failures.entries())
  console.log(`\n${index + 1} of ${failures.length} that failed: ${failure.slice(0, 2000)}`);
const sum = (key: "passed" | "failed" | "skipped"): number =>
  all.reduce((total, counts) => total + counts[key], 0);
console.log(
  `\n${sum("passed")} passed, ${sum("failed")} failed${sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : ""}`,
);
process.exit(sum("failed") === 0 && sum("passed") > 0 ? 0 : 1);
