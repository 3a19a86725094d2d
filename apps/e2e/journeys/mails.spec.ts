import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Page, expect, test } from "@playwright/test";
import { seriousProblems } from "../axe";

// How mails look, without a server: the mails of the sample network as the program would send them now.
// MAIL_PICTURES=FOLDER keeps pictures of them.

const root = fileURLToPath(new URL("../../..", import.meta.url));
const pictures = process.env["MAIL_PICTURES"];
const tsx = createRequire(join(root, "package.json")).resolve("tsx/cli");
const folder = mkdtempSync(join(tmpdir(), "followthrough-mails-"));

test.describe.configure({ mode: "default" });
test.beforeAll(() => {
  execFileSync(process.execPath, [tsx, "tools/mailSamples.ts", folder], { cwd: root });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isWide = (): boolean => document.documentElement.scrollWidth > document.documentElement.clientWidth;

/** What is pressed and lower than a finger is wide: links that stand within a line of words are not meant. */
const lowButtons = (): string[] =>
  [...document.querySelectorAll("a.button")]
    .filter((one) => one.getBoundingClientRect().height < 44)
    .map((one) => one.textContent);

const show = async (page: Page, name: string): Promise<void> => {
  await page.setContent(readFileSync(join(folder, `${name}.html`), "utf8"));
  await page.evaluate(() => document.fonts.ready);
};

for (const name of ["digest", "review", "step", "test", "digest-without-links"])
  for (const width of [360, 700])
    for (const colorScheme of ["light", "dark"] as const)
      test(`the ${name} mail is read and pressed at ${width} wide, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await show(page, name);
        if (pictures)
          await page.screenshot({
            path: join(pictures, `${name}-${width}-${colorScheme}.png`),
            fullPage: true,
          });
        expect(await page.evaluate(isWide)).toBe(false);
        expect(await page.evaluate(lowButtons)).toEqual([]);
        expect(await seriousProblems(page)).toEqual([]);
        const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(ground).toBe(colorScheme === "dark" ? "rgb(22, 21, 19)" : "rgb(238, 235, 228)");
      });
