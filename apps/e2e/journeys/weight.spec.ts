import { gzipSync } from "node:zlib";
import { expect, test } from "../fixtures";

/** What the JavaScript of a screen may weigh when it is the first one opened, in kB, gzipped. */
const bar = 150;

const screens = [
  "/",
  "/people",
  "/people/:id",
  "/people/duplicates",
  "/events",
  "/opportunities",
  "/referrals",
  "/referrals/chains",
  "/referrals/paths",
  "/review",
  "/insights",
  "/capture",
  "/debrief",
  "/import",
  "/settings",
  "/settings/reminders",
  "/settings/playbooks",
  "/settings/messages",
  "/settings/stages",
  "/settings/data",
  "/settings/trash",
  "/welcome",
];

test("no screen, opened first, needs more JavaScript than it may", async ({
  context,
  server,
  withSample: page,
}) => {
  const gzipped = new Map<string, number>();
  const weights: [string, number][] = [];
  const { contacts } = await (await page.request.get(`${server.url}/api/contacts?search=Dana`)).json();
  for (const screen of screens) {
    const opened = await context.newPage();
    // Then nothing is fetched ahead, which on a slow machine would begin before the first picture is there.
    await opened.addInitScript(() =>
      Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
    );
    const weighed: Promise<number>[] = [];
    opened.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith(".js"))
        weighed.push(
          response.body().then((body) => {
            const bytes = gzipped.get(pathname) ?? gzipSync(body).length;
            gzipped.set(pathname, bytes);
            return bytes;
          }),
        );
    });
    await opened.goto(server.url + screen.replace(":id", contacts[0].id));
    await expect(opened.getByRole("heading", { level: 1 })).toBeVisible();
    await opened.waitForLoadState("networkidle");
    weights.push([screen, (await Promise.all(weighed)).reduce((sum, bytes) => sum + bytes, 0) / 1024]);
    await opened.close();
  }
  console.log(weights.map(([screen, weight]) => `${screen} ${weight.toFixed(1)} kB`).join(", "));
  expect(Math.min(...weights.map(([, weight]) => weight))).toBeGreaterThan(50);
  expect(weights.filter(([, weight]) => weight > bar)).toEqual([]);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
