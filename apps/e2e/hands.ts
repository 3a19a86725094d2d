import type { Locator, Page } from "@playwright/test";

/**
 * Hands that count what somebody has to do: a click, a key or chord, and a box filled in are one act each, however long
 * its text. Going on to the next box with Tab counts nothing: it is part of typing on. Nor does looking.
 */
export const hands = (page: Page) => {
  const done: string[] = [];
  const act = async (name: string, doIt: Promise<unknown>) => {
    done.push(name);
    await doIt;
  };
  return {
    acts: () => done.length,
    /** What was done, in order. */
    told: () => done.join(", "),
    press: (keys: string) => act(keys, page.keyboard.press(keys)),
    click: (what: Locator) => act("click", what.click()),
    /** Fills in the box that has the focus; where a click or a Tab is needed first, that is said before it. */
    type: (text: string) => act("fill", page.keyboard.type(text)),
    /** Fills in a box of the dialog that Tab leads to. */
    fill: (label: string, text: string) => act("fill", page.getByRole("dialog").getByLabel(label).fill(text)),
    pick: (name: string) => act("pick", page.getByRole("option", { name }).click()),
  };
};
