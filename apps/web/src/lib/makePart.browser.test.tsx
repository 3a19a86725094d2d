import { type ComponentType, createElement, startTransition, Suspense, useState } from "react";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { mount } from "../testing/mount";
import { makePart } from "./makePart";

const Table = () => <p>The table</p>;

/** A page that opens another as the router does: what is on the screen stays until the other can be drawn. */
const Pages = ({ Other }: { Other: ComponentType }) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Suspense fallback="One moment">
      {isOpen ? (
        <Other />
      ) : (
        <button type="button" onClick={() => startTransition(() => setIsOpen(true))}>
          Open
        </button>
      )}
    </Suspense>
  );
};

test.each([0, 30])("a page whose part comes after %i ms is drawn as React expects it", async (wait) => {
  const { usePart } = makePart(async () => {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    return Table;
  });
  const Other = () => createElement(usePart("first"));
  await mount(<Pages Other={Other} />);
  await page.getByRole("button").click();
  await expect.element(page.getByText("The table")).toBeVisible();
});
