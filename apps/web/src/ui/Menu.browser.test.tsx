import { type ComponentProps, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { focused } from "../testing/focused";
import { press, rest, tap } from "../testing/hands";
import { mount } from "../testing/mount";
import { Dialog } from "./Dialog";
import { IconButton } from "./IconButton";
import { Menu, type MenuItem } from "./Menu";
import { useHotkeys } from "./useHotkeys";

const item = (label: string, more: Partial<MenuItem> = {}): MenuItem => ({
  label,
  onSelect: () => undefined,
  ...more,
});

const usual: readonly (MenuItem | "line")[] = [
  item("Edit"),
  item("Merge", { disabled: true }),
  item("Message"),
  "line",
  item("Move to the trash", { tone: "danger" }),
];

const More = ({ items = usual, ...own }: Partial<ComponentProps<typeof Menu>>) => (
  <>
    <button type="button">Before</button>
    <Menu
      label="More about Dana Ruiz"
      items={items}
      renderTrigger={(trigger) => <IconButton label="More" icon="…" {...trigger} />}
      {...own}
    />
    <button type="button">After</button>
  </>
);

const WithDialog = () => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <More items={[item("Edit", { onSelect: () => setOpen(true) })]} />
      {open && (
        <Dialog title="Edit" onClose={() => setOpen(false)}>
          <input aria-label="Name" />
        </Dialog>
      )}
    </>
  );
};

const button = page.getByRole("button", { name: "More" });
const menu = page.getByRole("menu", { name: "More about Dana Ruiz" });
const expectOpen = async (open: boolean) => {
  await expect.element(button).toHaveAttribute("aria-expanded", String(open));
  if (open) await expect.element(menu).toBeVisible();
  else await expect.element(menu).not.toBeInTheDocument();
};

test("a button with a menu says so, and what it opens has a name and its acts", async () => {
  await mount(<More />);
  await expect.element(button).toHaveAttribute("aria-haspopup", "menu");
  await expectOpen(false);
  await button.click();
  await expectOpen(true);
  expect(button.element().getAttribute("aria-controls")).toBe(menu.element().id);
  expect(
    page
      .getByRole("menuitem")
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(["Edit", "Merge", "Message", "Move to the trash"]);
  await expect
    .element(page.getByRole("menuitem", { name: "Merge" }))
    .toHaveAttribute("aria-disabled", "true");
});

test.for([
  ["Enter", "Edit"],
  ["Space", "Edit"],
  ["ArrowDown", "Edit"],
  ["ArrowUp", "Move to the trash"],
] as const)("%s opens it at “%s”", async ([key, first]) => {
  await mount(<More />);
  await press("Tab", "Tab");
  expect(focused()).toBe("More");
  await press(key);
  await expectOpen(true);
  await expect.poll(focused).toBe(first);
});

test("arrows go round and pass by what cannot be done; Home, End and letters jump", async () => {
  await mount(<More />);
  await button.click();
  await expect.poll(focused).toBe("Edit");
  const walked: unknown[] = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End", "m", "m", "e", "x"]) {
    await press(key);
    walked.push(focused());
  }
  expect(walked).toEqual([
    "Message",
    "Move to the trash",
    "Edit",
    "Move to the trash",
    "Edit",
    "Move to the trash",
    "Message",
    "Move to the trash",
    "Edit",
    "Edit",
  ]);
});

test("Escape closes it and gives the focus back; Tab goes on from the button, either way", async () => {
  await mount(<More />);
  await press("Tab", "Tab", "Enter", "ArrowDown", "Escape");
  await expectOpen(false);
  expect(focused()).toBe("More");
  await press("Enter", "Tab");
  await expectOpen(false);
  expect(focused()).toBe("After");
  await press("Shift+Tab", "Enter", "Shift+Tab");
  await expectOpen(false);
  expect(focused()).toBe("Before");
});

test("Enter does it once, with the menu closed and the focus on the button", async () => {
  const seen: unknown[] = [];
  await mount(<More items={[item("Edit", { onSelect: () => seen.push(focused()) })]} />);
  await press("Tab", "Tab", "Enter", "Enter");
  await expectOpen(false);
  expect(seen).toEqual(["More"]);
});

test("a dialog that an act opens gives the focus back to the button", async () => {
  await mount(<WithDialog />);
  await press("Tab", "Tab", "Enter");
  await rest(350);
  await press("Enter");
  await expect.poll(focused).toBe("Name");
  await press("Escape");
  await expect.poll(focused).toBe("More");
});

test("by mouse: what is under the pointer is chosen, a press takes it, one beside closes", async () => {
  const onSelect = vi.fn<() => void>();
  await mount(
    <More
      items={[item("Edit"), item("Merge", { disabled: true, onSelect }), item("Message", { onSelect })]}
    />,
  );
  await button.click();
  await page.getByRole("menuitem", { name: "Message" }).hover();
  await expect.poll(focused).toBe("Message");
  await page.getByRole("menuitem", { name: "Merge" }).click({ force: true });
  await expectOpen(true);
  expect(onSelect).not.toHaveBeenCalled();
  await page.getByRole("menuitem", { name: "Message" }).click();
  await expectOpen(false);
  expect(onSelect).toHaveBeenCalledOnce();

  await button.click();
  await expectOpen(true);
  await button.click();
  await expectOpen(false);
  await button.click();
  await expectOpen(true);
  await page.getByRole("button", { name: "After" }).click();
  await expectOpen(false);
  expect(focused()).toBe("After");
});

test("by finger", async () => {
  const onSelect = vi.fn<() => void>();
  await mount(<More items={[item("Edit"), item("Message", { onSelect })]} />);
  await tap(button);
  await expectOpen(true);
  await tap(page.getByRole("menuitem", { name: "Message" }));
  await expectOpen(false);
  expect(onSelect).toHaveBeenCalledOnce();
});

test("one of several is heard as the one", async () => {
  await mount(<More items={[item("By name", { checked: true }), item("By day", { checked: false })]} />);
  await button.click();
  await expect.element(page.getByRole("menuitemradio", { name: "By name" })).toBeChecked();
  await expect.element(page.getByRole("menuitemradio", { name: "By day" })).not.toBeChecked();
});

describe.for([
  ["is empty", []],
  ["has nothing that can be done", [item("Merge", { disabled: true })]],
] as const)("a menu that %s", ([, items]) => {
  test("is closed by Escape, and the dialog around it stays", async () => {
    const onClose = vi.fn<() => void>();
    await mount(
      <Dialog title="Edit" onClose={onClose}>
        <More items={items} />
      </Dialog>,
    );
    await button.click();
    await expect.element(button).toHaveAttribute("aria-expanded", "true");
    await press("ArrowDown", "Escape");
    await expectOpen(false);
    expect(onClose).not.toHaveBeenCalled();
    expect(focused()).toBe("More");
  });
});

test("in a dialog Escape closes the menu, and only the next one the dialog", async () => {
  const onClose = vi.fn<() => void>();
  await mount(
    <Dialog title="Edit" onClose={onClose}>
      <More />
    </Dialog>,
  );
  await button.click();
  await expect.poll(focused).toBe("Edit");
  await press("Escape");
  await expectOpen(false);
  expect(onClose).not.toHaveBeenCalled();
  expect(focused()).toBe("More");
  await press("Escape");
  expect(onClose).toHaveBeenCalledOnce();
});

test("letters in the menu are none of the page's keys", async () => {
  const run = vi.fn<() => void>();
  const Keys = () => {
    useHotkeys([{ keys: "m", run }]);
    return <More />;
  };
  await mount(<Keys />);
  await button.click();
  await expect.poll(focused).toBe("Edit");
  await press("m");
  expect(run).not.toHaveBeenCalled();
  await press("Escape", "m");
  expect(run).toHaveBeenCalledOnce();
});

test("a menu longer than the window stays within it, and its end can be reached", async () => {
  await mount(<More items={Array.from({ length: 60 }, (_, at) => item(`Stage ${at + 1}`))} />);
  await button.click();
  await press("End");
  await expect.poll(focused).toBe("Stage 60");
  await expect.element(page.getByRole("menuitem", { name: "Stage 60" })).toBeInViewport();
  expect(menu.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight);
});
