import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mount } from "../../testing/mount";
import { SheetChoice } from "./SheetChoice";

const names = ["Read me", "Attendees", "Speakers"];

test("the sheet that is read stands there, and another one is one choice away", async () => {
  const chosen: number[] = [];
  await mount(
    <SheetChoice
      sheets={{ names, chosen: 1 }}
      reading={undefined}
      problem={undefined}
      onChoose={(sheet) => chosen.push(sheet)}
    />,
  );
  const choice = page.getByLabelText("Sheet");
  await expect.element(choice).toHaveValue("1");
  await userEvent.selectOptions(choice, "Speakers");
  expect(chosen).toEqual([2]);
});

test("while it is read nothing else can be chosen, and what is wrong with it is said at it", async () => {
  const problem = "There is no table with a row for each person on the sheet “Read me”.";
  await mount(
    <SheetChoice sheets={{ names, chosen: 1 }} reading={0} problem={problem} onChoose={() => {}} />,
  );
  const choice = page.getByLabelText("Sheet");
  await expect.element(choice).toBeDisabled();
  await expect.element(choice).toHaveValue("0");
  await expect.element(choice).toHaveAccessibleDescription(problem);
});

test("a workbook of one sheet leaves nothing to choose", async () => {
  await mount(
    <SheetChoice
      sheets={{ names: ["Attendees"], chosen: 0 }}
      reading={undefined}
      problem={undefined}
      onChoose={() => {}}
    />,
  );
  expect(page.getByLabelText("Sheet").elements()).toEqual([]);
});
