import { seriousProblems } from "../axe";
import { expect, test } from "../fixtures";

test("The steps are read at a secret address, told more when chosen, given a new address, and ended", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/settings/reminders`);
  const address = async (): Promise<string> => {
    const box = page.getByLabel("The address of your calendar");
    await expect(box).toBeVisible();
    return box.inputValue();
  };
  const read = async (from: string) => {
    const answer = await fetch(new URL(new URL(from).pathname, server.url));
    return { status: answer.status, text: (await answer.text()).replace(/\r\n[ \t]/g, "") };
  };

  await page.getByRole("button", { name: "Make a calendar address" }).click();
  const first = await address();
  expect(await seriousProblems(page)).toEqual([]);
  const plain = await read(first);
  expect(plain.status).toBe(200);
  expect(plain.text).toMatch(/^BEGIN:VCALENDAR/);
  expect(plain.text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(5);
  expect(plain.text).not.toContain("Last said");

  await page.getByRole("checkbox", { name: /Tell what was said last/ }).check();
  await expect.poll(async () => (await read(first)).text).toContain("Last said");

  // Shown this once: gone when the page is left, while the calendar goes on.
  await page.reload();
  await expect(page.getByText(/^On since/)).toBeVisible();
  await expect(page.getByLabel("The address of your calendar")).toBeHidden();

  await page.getByRole("button", { name: "New address…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make a new address" }).click();
  const second = await address();
  expect(second).not.toBe(first);
  expect((await read(first)).status).toBe(404);
  expect((await read(second)).status).toBe(200);

  await page.getByRole("button", { name: "End the calendar…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End the calendar" }).click();
  await expect(page.getByRole("button", { name: "Make a calendar address" })).toBeVisible();
  expect((await read(second)).status).toBe(404);
});
