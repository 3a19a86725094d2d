import { seriousProblems } from "../axe";
import { expect, test } from "../fixtures";

test("an opportunity goes over the board by keys, with what was said and the next step in one act", async ({
  withSample: page,
  server,
}) => {
  await page.goto(`${server.url}/opportunities`);
  const board = (stage: string) => page.getByRole("region", { name: stage, exact: true });
  await expect(board("Talking")).toBeVisible();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What is it").fill("Head of maps");
  await dialog.getByLabel("Whom to contact").fill("Dana R");
  await page.getByRole("option", { name: /Dana Ruiz/ }).click();
  // Without a step of its own it asks when to come back to it, whatever else is planned with Dana.
  await dialog.getByRole("button", { name: "None for now" }).click();
  await page.keyboard.press("Control+Enter");
  const card = (stage: string) => board(stage).getByRole("listitem").filter({ hasText: "Head of maps" });
  await expect(card("Heard of")).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  await card("Heard of").getByRole("link").focus();
  await page.keyboard.press("]");
  await expect(card("Contacted")).toBeVisible();
  await page.keyboard.press("z");
  await expect(card("Heard of")).toBeVisible();

  await card("Heard of").getByRole("button", { name: "Move Head of maps" }).click();
  await page.getByRole("menuitem", { name: "Later" }).click();
  await expect(dialog.getByText("When do you come back to it?")).toBeVisible();
  await dialog.getByLabel("When").fill("in six months");
  await page.keyboard.press("Control+Enter");
  await expect(card("Later").getByText(/again about Head of maps/)).toBeVisible();

  await card("Later").getByRole("link").press("Enter");
  await expect(page.getByRole("heading", { name: "Head of maps" })).toBeVisible();
  await page.keyboard.press("m");
  await dialog.getByLabel("To", { exact: true }).selectOption({ label: "Talking" });
  await dialog.getByLabel(/said/).fill("They want a portfolio");
  await page.keyboard.press("Control+Enter");
  const history = page.getByRole("region", { name: "How it went" });
  await expect(history.getByText("They want a portfolio")).toBeVisible();
  await expect(history.getByText(/Later → Talking/)).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
});

test("the stages are one's own: renamed, and one added", async ({ withSample: page, server }) => {
  await page.goto(`${server.url}/settings/stages`);
  await page.getByLabel("Name of stage 3").fill("First talk");
  await page.getByRole("button", { name: "Add a stage" }).click();
  await page.getByLabel("Name of stage 8").fill("Second interview");
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole("button", { name: "Save the stages" }).click();
  await expect(page.getByText("The stages are saved").first()).toBeVisible();
  await page.goto(`${server.url}/opportunities`);
  await expect(page.getByRole("region", { name: "First talk" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Second interview" })).toBeVisible();
});
