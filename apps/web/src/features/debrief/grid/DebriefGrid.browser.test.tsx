import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { focused } from "../../../testing/focused";
import {
  compose,
  copy,
  endsOfComposition,
  press,
  pressOfInputMethod,
  rest,
  type,
} from "../../../testing/hands";
import { mount } from "../../../testing/mount";
import { useHotkeys } from "../../../ui/useHotkeys";
import { DebriefGrid } from "./DebriefGrid";
import { debriefSteps } from "../table/debriefSteps";
import { danaLine, graceLine, mayaLine, tableOf, today, toluLine } from "../table/testing/lines";

const nothing = () => undefined;
const acts = {
  link: nothing,
  unlink: nothing,
  find: nothing,
  askPart: () => undefined,
  setPart: () => undefined,
  confirmStep: () => undefined,
  addStep: nothing,
  removeStep: nothing,
  putBack: nothing,
  doOnce: nothing,
  leaveOut: nothing,
  remove: nothing,
};
const none = new Map<string, never>();
const noSteps = new Set<string>();

interface PeopleMetProps {
  onDay?: (by: 1 | -1) => void;
  onLeave?: () => void;
  onPaste?: (text: string) => void;
  onPageKey?: () => void;
  onLeaveOut?: (told: object) => void;
}

const PeopleMet = ({ onDay, onLeave, onPaste, onPageKey, onLeaveOut }: PeopleMetProps) => {
  const [debrief, setDebrief] = useState(() =>
    tableOf(danaLine, toluLine, graceLine, ...(onLeaveOut ? [mayaLine] : [])),
  );
  const steps = debriefSteps(debrief, []);
  const days = new Map(steps.map(({ key, fixedOn }) => [key, fixedOn ?? today]));
  useHotkeys([{ keys: "g", run: () => onPageKey?.() }]);
  return (
    <>
      <button type="button">Before</button>
      <DebriefGrid
        desk={{
          debrief,
          playbooks: [],
          steps,
          days,
          today,
          recognised: none,
          problems: { cells: none, event: {}, rest: [] },
          tooMuch: noSteps,
          acts: { ...acts, leaveOut: (_row, told) => onLeaveOut?.(told) },
          grid: { current: null },
          editAt: (_at, change) => setDebrief(change),
          showAdded: nothing,
          moveBeside: (_step, by) => onDay?.(by),
          add: (text) => onPaste?.(text),
          toLine: () => onLeave?.(),
        }}
      />
      <button type="button">After</button>
    </>
  );
};

const cell = (name: string) => page.getByRole("gridcell", { name, exact: true });

test("Tab comes to the first cell; arrows, Home and End walk as in a spreadsheet, and stop at its edges", async () => {
  await mount(<PeopleMet />);
  await press("Tab", "Tab");
  expect(focused()).toBe("Name: Dana Ruiz");
  const walked: string[] = [];
  for (const key of [
    "ArrowUp",
    "ArrowLeft",
    "ArrowRight",
    "ArrowRight",
    "Home",
    "ArrowDown",
    "ArrowDown",
    "ArrowDown",
  ]) {
    await press(key);
    walked.push(focused());
  }
  expect(walked).toEqual([
    "Name: Dana Ruiz",
    "Name: Dana Ruiz",
    "Title: empty",
    "Organisation: NYPL",
    "Name: Dana Ruiz",
    "Name: Tolu Adeyemi",
    "Name: Sam Okafor",
    "Name: Grace Lin",
  ]);
  await press("Control+Home");
  expect(focused()).toBe("Name: Dana Ruiz");
  await press("Control+End", "Home");
  expect(focused()).toBe("Name: Grace Lin");
});

test("one cell is in the way of Tab, where one was last; Tab walks the cells, and Shift+Tab out before the first", async () => {
  await mount(<PeopleMet />);
  await press("Tab", "Tab", "Tab");
  expect(focused()).toBe("Title: empty");
  await press("Shift+Tab", "Shift+Tab");
  expect(focused()).toBe("Before");
  await press("Tab");
  expect(focused()).toBe("Name: Dana Ruiz");
});

describe("a cell", () => {
  test("is put right by Enter or F2, and Enter keeps it; the focus is on the cell again", async () => {
    await mount(<PeopleMet />);
    await press("Tab", "Tab", "Enter");
    await expect.poll(focused).toBe("Name");
    await press("End");
    await type(" Lopez");
    await press("Enter");
    await expect.poll(focused).toBe("Name: Dana Ruiz Lopez");
    await press("F2");
    await expect.poll(focused).toBe("Name");
  });

  test("is replaced by what is typed on it, which is no key of the page's", async () => {
    const onPageKey = vi.fn<() => void>();
    await mount(<PeopleMet onPageKey={onPageKey} />);
    await press("Tab", "Tab", "ArrowRight", "ArrowRight");
    await type("gsk");
    await press("Tab");
    await expect.element(cell("Organisation: gsk")).toBeInTheDocument();
    expect(focused()).toBe("E-mail: empty");
    expect(onPageKey).not.toHaveBeenCalled();
    await press("Shift+Tab");
    expect(focused()).toBe("Organisation: gsk");
  });

  test("keeps what it was by Escape, and is emptied by Delete", async () => {
    await mount(<PeopleMet />);
    await press("Tab", "Tab", "ArrowRight", "ArrowRight");
    await type("x");
    await press("Escape");
    await expect.poll(focused).toBe("Organisation: NYPL");
    await press("Delete");
    await expect.poll(focused).toBe("Organisation: empty");
  });

  test("keeps what was typed when something else is pressed", async () => {
    await mount(<PeopleMet />);
    await press("Tab", "Tab", "Enter");
    await type("Dana Lopez");
    await page.getByRole("button", { name: "After" }).click();
    await expect.element(cell("Name: Dana Lopez")).toBeInTheDocument();
    expect(focused()).toBe("After");
  });

  test.for(Object.entries(endsOfComposition))(
    "written by an input method is kept by the Enter after the one that ends it, %s",
    async ([, end]) => {
      await mount(<PeopleMet />);
      await press("Tab", "Tab", "Enter");
      await expect.poll(focused).toBe("Name");
      await compose("たなか");
      await pressOfInputMethod("ArrowDown");
      await end("田中");
      await rest();
      expect(focused()).toBe("Name");
      await press("Enter");
      await expect.poll(focused).toBe("Name: 田中");
    },
  );

  test("takes one pasted text itself; a list is for the whole table", async () => {
    const onPaste = vi.fn<(text: string) => void>();
    await mount(<PeopleMet onPaste={onPaste} />);
    await copy("Lakeside");
    await cell("Organisation: NYPL").click();
    await userEvent.paste();
    await expect.element(cell("Organisation: NYPL")).not.toBeInTheDocument();
    expect(onPaste).not.toHaveBeenCalled();
    await copy("Bea Santos\nJo Bennett");
    await cell("Name: Grace Lin").click();
    await userEvent.paste();
    await expect.poll(() => onPaste.mock.calls).toEqual([["Bea Santos\nJo Bennett"]]);
  });
});

test("the first press chooses a cell, the next opens it", async () => {
  await mount(<PeopleMet />);
  await cell("Name: Grace Lin").click();
  expect(focused()).toBe("Name: Grace Lin");
  await rest(600);
  await cell("Name: Grace Lin").click();
  await expect.poll(focused).toBe("Name");
});

test("Shift and an arrow move the day of a step; elsewhere they walk; Escape leaves the table", async () => {
  const [onDay, onLeave] = [vi.fn<(by: 1 | -1) => void>(), vi.fn<() => void>()];
  await mount(<PeopleMet onDay={onDay} onLeave={onLeave} />);
  await page.getByRole("gridcell", { name: /^Due/ }).first().click();
  await press("Shift+ArrowRight", "Shift+ArrowLeft");
  expect(onDay.mock.calls).toEqual([[1], [-1]]);
  await press("Escape");
  expect(onLeave).toHaveBeenCalledOnce();
});

test("what was promised and an opening told of stand in the row, and are left out there or in its menu", async () => {
  const onLeaveOut = vi.fn<(told: object) => void>();
  await mount(<PeopleMet onLeaveOut={onLeaveOut} />);
  const told = page.getByRole("list", { name: "Promised and told" });
  await expect.element(told).toHaveTextContent(/wait for\s*Maya to send the slides · .*Jul 2/);
  await expect.element(told).toHaveTextContent(/opportunity\s*UX researcher, Datawise · apply by .*Jul 15/);
  await page.getByRole("button", { name: "Leave out: wait for Maya to send the slides" }).click();
  await page.getByRole("button", { name: "More about Maya Lindqvist" }).click();
  await page.getByRole("menuitem", { name: "Leave out the opportunity: UX researcher" }).click();
  expect(onLeaveOut.mock.calls).toMatchObject([[{ what: "send the slides" }], [{ title: "UX researcher" }]]);
});
