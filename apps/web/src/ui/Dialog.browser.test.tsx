import { type ComponentProps, type ReactNode, useState } from "react";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { focused } from "../testing/focused";
import {
  compose,
  drag,
  endsOfComposition,
  press,
  pressOfInputMethod,
  rest,
  tap,
  type,
} from "../testing/hands";
import { mount } from "../testing/mount";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Field } from "./Field";
import { TextArea } from "./TextArea";
import { TextInput } from "./TextInput";

const dialog = page.getByRole("dialog", { name: "Add a person" });
const opener = page.getByRole("button", { name: "New" });
const name = page.getByLabelText("Name");
const question = page.getByRole("alert").filter({ hasText: "Throw away what you typed?" });

const Form = ({ children, ...own }: Partial<ComponentProps<typeof Dialog>> & { children?: ReactNode }) => {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        New
      </button>
      <p>Sent {sent}</p>
      {open && (
        <Dialog
          title="Add a person"
          description="Whom did you meet?"
          typed={null}
          onSubmit={() => setSent(sent + 1)}
          footer={
            <Button type="submit" tone="primary">
              Add
            </Button>
          }
          {...(own as object)}
          onClose={() => setOpen(false)}
        >
          {children ?? (
            <>
              <Field label="Name">
                <TextInput />
              </Field>
              <Field label="Notes">
                <TextArea />
              </Field>
            </>
          )}
        </Dialog>
      )}
    </>
  );
};

const open = async (form: ReactNode = <Form />) => {
  await mount(form);
  await opener.click();
  await expect.element(dialog).toBeVisible();
};

const Two = () => {
  const [more, setMore] = useState(false);
  return (
    <Form>
      <TextInput aria-label="Name" />
      <button type="button" onClick={() => setMore(true)}>
        Further
      </button>
      {more && (
        <Dialog title="Further" onClose={() => setMore(false)}>
          <TextInput aria-label="Street" />
        </Dialog>
      )}
    </Form>
  );
};

const expectOpen = async (is: boolean) => {
  if (is) await expect.element(dialog).toBeVisible();
  else await expect.element(dialog).not.toBeInTheDocument();
};
const expectSent = (times: number) =>
  expect.element(page.getByText(/^Sent/)).toHaveTextContent(`Sent ${times}`);

describe("the focus", () => {
  test("goes to the first box, and the dialog is heard by its title and description", async () => {
    await open();
    await expect.poll(focused).toBe("Name");
    await expect.element(dialog).toHaveAccessibleDescription("Whom did you meet?");
  });

  test("goes where the dialog says, or to the dialog where there is no box", async () => {
    await open(
      <Form>
        <TextInput aria-label="Name" />
        <button type="button" data-autofocus>
          Here
        </button>
      </Form>,
    );
    await expect.poll(focused).toBe("Here");
    await press("Escape");
    await expectOpen(false);
  });

  test("stays within, however often Tab is pressed", async () => {
    await open();
    const seen = new Set<string>();
    for (const key of [...Array<string>(8).fill("Tab"), ...Array<string>(8).fill("Shift+Tab")]) {
      await press(key);
      const at = document.activeElement;
      seen.add(at?.getAttribute("aria-label") ?? at?.textContent ?? "");
      expect(at === document.body || dialog.element().contains(at)).toBe(true);
    }
    expect([...seen]).toEqual(expect.arrayContaining(["Close", "Add"]));
  });

  test.for(["Escape", "Close"] as const)("comes back to what opened it, by %s", async (way) => {
    await open();
    if (way === "Escape") await press("Escape");
    else await page.getByRole("button", { name: "Close" }).click();
    await expectOpen(false);
    await expect.poll(focused).toBe("New");
  });

  test("comes back into the lower of two dialogs, and then to the page", async () => {
    await open(<Two />);
    await page.getByRole("button", { name: "Further" }).click();
    await expect.poll(focused).toBe("Street");
    await press("Escape");
    await expect.poll(focused).toBe("Further");
    await expectOpen(true);
    await press("Escape");
    await expectOpen(false);
    await expect.poll(focused).toBe("New");
  });
});

describe("what was typed", () => {
  test("is asked about before Escape throws it away; Keep editing goes on where one was", async () => {
    await open();
    await type("Bea");
    await press("Escape");
    await expect.element(question).toBeVisible();
    // However often.
    await press("Escape", "Escape", "Escape");
    await expectOpen(true);
    await page.getByRole("button", { name: "Keep editing" }).click();
    await expect.element(question).not.toBeInTheDocument();
    await expect.poll(focused).toBe("Name");
    await type(" Santos");
    await expect.element(name).toHaveValue("Bea Santos");
    await press("Escape");
    await page.getByRole("button", { name: "Throw away" }).click();
    await expectOpen(false);
    await expect.poll(focused).toBe("New");
  });

  test("is asked about, too, from a button that the question takes the place of", async () => {
    await open();
    await type("Bea");
    await press("Tab", "Tab");
    await expect.poll(focused).toBe("Add");
    await press("Escape");
    await expect.element(question).toBeVisible();
    expect(dialog.element().contains(document.activeElement)).toBe(true);
    await press("Escape", "Escape", "Escape");
    await expectOpen(true);
    await expect.element(name).toHaveValue("Bea");
  });

  test("is asked about at a press beside the dialog, by mouse and by finger", async () => {
    await open();
    await type("Bea");
    await drag({ x: 20, y: 400 }, { x: 20, y: 400 });
    await expect.element(question).toBeVisible();
    await expectOpen(true);
  });

  test("is nothing to ask about where it is kept elsewhere", async () => {
    await open(<Form keepsTyped />);
    await type("Bea");
    await press("Escape");
    await expectOpen(false);
  });

  test("nothing typed: a press beside the dialog closes it at once", async () => {
    await open();
    await drag({ x: 20, y: 400 }, { x: 20, y: 400 });
    await expectOpen(false);
  });

  test("text that is selected with the mouse, out of the dialog, closes nothing", async () => {
    await open();
    const { left, top } = name.element().getBoundingClientRect();
    await drag({ x: left + 20, y: top + 10 }, { x: 20, y: top + 10 });
    await rest();
    await expectOpen(true);
  });
});

describe("sending", () => {
  test("Enter in a box, Ctrl+Enter in several lines, and the button, each once", async () => {
    await open();
    await type("Bea");
    await press("Enter");
    await expectSent(1);
    await rest(350);
    await page.getByLabelText("Notes").click();
    await press("Enter");
    await expectSent(1);
    await press("Control+Enter");
    await expectSent(2);
    await rest(350);
    await page.getByRole("button", { name: "Add" }).click();
    await expectSent(3);
  });

  test("a busy button refuses Ctrl+Enter", async () => {
    await open(
      <Form
        footer={
          <Button type="submit" busy>
            Add
          </Button>
        }
      />,
    );
    await press("Control+Enter");
    await rest();
    await expectSent(0);
  });

  test.for(Object.entries(endsOfComposition))(
    "Enter that ends what an input method writes, %s, sends nothing; the next one does",
    async ([, end]) => {
      await open();
      await compose("たなか");
      await end("田中");
      await rest();
      await expectSent(0);
      await press("Enter");
      await expectSent(1);
    },
  );

  test("Escape that drops what an input method writes asks nothing", async () => {
    await open();
    await compose("たなか");
    await pressOfInputMethod("Escape");
    await rest();
    await expect.element(question).not.toBeInTheDocument();
    await expectOpen(true);
  });
});

test("the page behind neither scrolls nor jumps", async () => {
  await mount(
    <div style={{ height: 3000, paddingTop: 1000 }}>
      <Form />
    </div>,
  );
  await opener.click();
  await expectOpen(true);
  const before = scrollY;
  expect(before).toBeGreaterThan(0);
  await userEvent.wheel(document.documentElement, { delta: { y: 400 } });
  await rest(200);
  expect(scrollY).toBe(before);
  expect(getComputedStyle(document.documentElement).overflow).toBe("hidden");
  await press("Escape");
  await expectOpen(false);
  expect(scrollY).toBe(before);
  expect(getComputedStyle(document.documentElement).overflowY).not.toBe("hidden");
});

test("a long form scrolls in its middle; its title and buttons stay in sight", async () => {
  await open(
    <Form>
      {Array.from({ length: 60 }, (_, at) => (
        <TextInput key={at} aria-label={`Box ${at}`} />
      ))}
    </Form>,
  );
  await page.getByLabelText("Box 59").click();
  await expect.element(page.getByLabelText("Box 59")).toBeInViewport();
  await expect.element(page.getByRole("button", { name: "Add" })).toBeInViewport();
  await expect.element(page.getByRole("heading", { name: "Add a person" })).toBeInViewport();
});

test("on a phone it is a sheet from below, and a finger closes it", async () => {
  await page.viewport(390, 780);
  await open();
  await expect
    .poll(() => dialog.element().getBoundingClientRect())
    .toMatchObject({ left: 0, width: 390, bottom: 780 });
  await tap(page.getByRole("button", { name: "Close" }));
  await expectOpen(false);
  await page.viewport(1360, 860);
});

test("without a heading it is still heard by its title", async () => {
  await open(<Form look="bare" />);
  await expect.element(page.getByRole("heading")).not.toBeInTheDocument();
  await expect.poll(focused).toBe("Name");
});
