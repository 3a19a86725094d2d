import { seriousProblems } from "../axe";
import { expect, signUp, test } from "../fixtures";

test("everything is taken along in one file, and fills an empty account elsewhere", async ({
  withSample: page,
  server,
  browser,
}) => {
  await page.goto(`${server.url}/settings/data`);
  expect(await seriousProblems(page)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download everything" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("followthrough-2026-06-25.jsonl.gz");
  const path = await file.path();
  await expect(page.getByRole("button", { name: "Restore an archive…" })).toBeDisabled();

  const other = await browser.newContext();
  const kim = await signUp(other, server.url, {
    name: "Kim Soto",
    email: "kim@example.org",
    password: "correct horse battery",
  });
  await kim.goto(`${server.url}/settings/data`);
  await kim.getByLabel("Archive").setInputFiles({
    name: "notes.gz",
    mimeType: "application/gzip",
    buffer: Buffer.from("no archive"),
  });
  await expect(kim.getByText("This is not an archive of Followthrough")).toBeVisible();
  await kim.getByLabel("Archive").setInputFiles(path);
  await expect(kim.getByText(/32 people are back/).last()).toBeVisible();
  // The account has another id: Today shows it, and what was said stays to be read.
  await expect(kim).toHaveURL(`${server.url}/`);
  await kim.waitForTimeout(1_000);
  await expect(kim.getByText(/32 people are back/).last()).toBeVisible();
  await kim.goto(`${server.url}/people?search=Dana`);
  await expect(kim.getByRole("link", { name: /Dana Ruiz/ })).toBeVisible();
  await other.close();

  const [card] = await Promise.all([
    page.waitForEvent("download"),
    page
      .goto(`${server.url}/people?search=Dana%20Ruiz`)
      .then(() => page.getByRole("link", { name: /Dana Ruiz/ }).click())
      .then(() => page.getByRole("link", { name: "Save as vCard" }).click()),
  ]);
  expect(card.suggestedFilename()).toBe("Dana Ruiz.vcf");
});
