import { type ReactNode, useRef, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { focused } from "../testing/focused";
import { compose, insert, press, pressOfInputMethod, rest, tap } from "../testing/hands";
import { mount } from "../testing/mount";
import { Dialog } from "./Dialog";
import { List } from "./List";
import { Row } from "./Row";
import { useListKeys } from "./useListKeys";
import { VirtualList, type VirtualListHandle } from "./VirtualList";

const everybody = ["Dana", "Jamal", "Marcus", "Priya"];

interface PeopleProps {
  people?: readonly string[];
  selectFirst?: boolean;
  onOpen?: (id: string) => void;
  children?: ReactNode;
}

/** Rows as on Today: Enter opens one, `d` has it done and out of the list, `x` finishes them all. */
const People = ({ people = everybody, selectFirst = false, onOpen, children }: PeopleProps) => {
  const [ids, setIds] = useState(people);
  const { rowProps } = useListKeys({
    ids,
    selectFirst,
    onEnter: { label: "Open", run: (id) => onOpen?.(id) },
    keys: [
      { key: "d", label: "Done", run: (id) => setIds(ids.filter((one) => one !== id)) },
      { key: "x", label: "All done", run: () => setIds([]) },
    ],
  });
  return (
    <>
      <input aria-label="Search" />
      <List label="People">
        {ids.map((id) => (
          <Row key={id} {...rowProps(id)} what={id} actions={<button type="button">Act on {id}</button>} />
        ))}
      </List>
      {children}
    </>
  );
};

const Elsewhere = () => {
  const [ids, setIds] = useState<readonly string[]>(everybody);
  const { rowProps } = useListKeys({ ids });
  return (
    <>
      <input aria-label="Search" onChange={() => setIds(ids.slice(1))} />
      <List label="People">
        {ids.map((id) => (
          <Row key={id} {...rowProps(id)} what={id} />
        ))}
      </List>
    </>
  );
};

const row = (name: string) => page.getByRole("button", { name, exact: true });
const selected = () => document.querySelector("[data-selected]")?.getAttribute("data-row") ?? null;

test("j and k choose a row, the focus goes along, and the ends are ends", async () => {
  await mount(<People />);
  expect(selected()).toBe(null);
  const walked: (string | null)[] = [];
  for (const key of ["j", "j", "k", "k", "j", "j", "j", "j", "j"]) {
    await press(key);
    expect(focused()).toBe(selected());
    walked.push(selected());
  }
  expect(walked).toEqual(["Dana", "Jamal", "Dana", "Dana", "Jamal", "Marcus", "Priya", "Priya", "Priya"]);
  await expect.element(row("Priya")).toHaveAttribute("aria-expanded", "true");
  await expect.element(row("Dana")).toHaveAttribute("aria-expanded", "false");
});

test("on a row arrows, Home and End walk; elsewhere they are the page's", async () => {
  await mount(<People />);
  await press("ArrowDown");
  expect(selected()).toBe(null);
  await press("Tab", "Tab", "ArrowDown");
  expect(selected()).toBe("Dana");
  await press("ArrowDown");
  expect(selected()).toBe("Jamal");
  await press("End");
  expect(selected()).toBe("Priya");
  await press("ArrowUp");
  expect(selected()).toBe("Marcus");
  await press("Home");
  expect(selected()).toBe("Dana");
  expect(focused()).toBe("Dana");
});

test("a list is one stop of Tab, at the chosen row; its acts come after it", async () => {
  await mount(
    <People>
      <button type="button">After</button>
    </People>,
  );
  await press("j", "j");
  await press("Tab");
  expect(focused()).toBe("Act on Jamal");
  await press("Tab");
  expect(focused()).toBe("After");
  await press("Shift+Tab", "Shift+Tab");
  expect(focused()).toBe("Jamal");
});

test("Enter and letters act on the chosen row, and on none where none is chosen", async () => {
  const onOpen = vi.fn<(id: string) => void>();
  await mount(<People onOpen={onOpen} />);
  await press("d", "Enter");
  expect(onOpen).not.toHaveBeenCalled();
  expect(page.getByRole("listitem").elements()).toHaveLength(4);
  await press("j", "j", "Enter");
  expect(onOpen).toHaveBeenCalledExactlyOnceWith("Jamal");
});

describe("a row that is done and gone", () => {
  test("hands the choice and the focus to the next, and the last one to the one before", async () => {
    await mount(<People selectFirst />);
    expect(selected()).toBe("Dana");
    await press("j", "d");
    await expect.poll(focused).toBe("Marcus");
    expect(selected()).toBe("Marcus");
    await press("j");
    await rest(350);
    await press("d");
    await expect.poll(focused).toBe("Marcus");
  });

  test("is one, however fast its key is pressed twice", async () => {
    await mount(<People selectFirst />);
    await press("d", "d");
    await rest();
    expect(page.getByRole("listitem").elements()).toHaveLength(3);
  });

  test("leaves the focus to what has it since", async () => {
    await mount(<Elsewhere />);
    await press("j");
    await page.getByLabelText("Search").click();
    await press("m");
    await expect.element(row("Dana")).not.toBeInTheDocument();
    expect(focused()).toBe("Search");
    expect(selected()).toBe("Jamal");
  });

  test("and all the others, too: nothing is chosen, and no key does anything", async () => {
    const onOpen = vi.fn<(id: string) => void>();
    await mount(<People selectFirst onOpen={onOpen} />);
    await press("x");
    await expect.element(page.getByRole("listitem")).not.toBeInTheDocument();
    await press("j", "Enter", "d");
    expect(onOpen).not.toHaveBeenCalled();
    expect(selected()).toBe(null);
  });
});

describe("keys rest", () => {
  test("while somebody types, also by an input method", async () => {
    await mount(<People selectFirst />);
    await page.getByLabelText("Search").click();
    await press("d", "j");
    await expect.element(page.getByLabelText("Search")).toHaveValue("dj");
    await compose("だ");
    await pressOfInputMethod("Enter");
    await insert("だ");
    expect(selected()).toBe("Dana");
    expect(page.getByRole("listitem").elements()).toHaveLength(4);
  });

  test("while a dialog is open", async () => {
    await mount(
      <People selectFirst>
        <Dialog title="Done" onClose={() => undefined}>
          Well done.
        </Dialog>
      </People>,
    );
    await press("d", "j");
    await rest();
    expect(page.getByRole("listitem", { includeHidden: true }).elements()).toHaveLength(4);
    expect(selected()).toBe("Dana");
  });

  test("with Alt or Ctrl held", async () => {
    await mount(<People selectFirst />);
    await press("Alt+j", "Control+j");
    expect(selected()).toBe("Dana");
  });
});

test("on a keyboard without Latin letters the key in the place of j is j", async () => {
  await mount(<People />);
  const event = { key: "о", code: "KeyJ", bubbles: true };
  document.body.dispatchEvent(new KeyboardEvent("keydown", event));
  await expect.poll(selected).toBe("Dana");
});

test("a press on a row chooses it, by mouse and by finger", async () => {
  await mount(<People />);
  await row("Marcus").click();
  expect(selected()).toBe("Marcus");
  await tap(row("Jamal"));
  await expect.poll(selected).toBe("Jamal");
  await press("j");
  expect(selected()).toBe("Marcus");
});

test("ten thousand rows: End and Home reach both ends, and what has the focus is in view", async () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => `Person ${at + 1}`);
  const Many = () => {
    const list = useRef<VirtualListHandle>(null);
    const { rowProps } = useListKeys({ ids, scrollToIndex: (index) => list.current?.scrollToIndex(index) });
    return (
      <VirtualList ref={list} items={ids} keyOf={(id) => id} label="People">
        {(id, virtual) => <Row key={id} {...rowProps(id)} virtual={virtual} what={id} />}
      </VirtualList>
    );
  };
  await mount(<Many />);
  await press("j", "End");
  await expect.poll(focused).toBe("Person 10000");
  await expect.element(row("Person 10000")).toBeInViewport();
  expect(row("Person 10000").element().closest("li")?.getAttribute("aria-posinset")).toBe("10000");
  await press("k");
  await expect.poll(focused).toBe("Person 9999");
  await press("Home");
  await expect.poll(focused).toBe("Person 1");
  await expect.element(row("Person 1")).toBeInViewport();
});
