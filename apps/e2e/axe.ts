import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** Until what is being worked out is there and what moves or fades has come to rest. */
const settled = (): boolean =>
  !document.querySelector('[aria-busy="true"]') &&
  document
    .getAnimations()
    .every((one) => one.playState !== "running" || one.effect?.getComputedTiming().iterations === Infinity);

/** What axe finds serious or critical; put into the page by the browser's own tools, because the content policy lets no script in. */
export const seriousProblems = async (page: Page): Promise<string[]> => {
  await page.waitForFunction(settled);
  await page.evaluate(axe);
  const violations = await page.evaluate<Violation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => ({ html })) })))",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
};
