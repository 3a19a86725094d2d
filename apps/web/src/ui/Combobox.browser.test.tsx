import { type ComponentProps, type ReactNode, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
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
import { makeAnswers } from "../testing/makeAnswers";
import { mount } from "../testing/mount";
import { Combobox } from "./Combobox";
import { Dialog } from "./Dialog";
import { Field } from "./Field";

const people = ["Dana Ruiz", "Dana Whitfield", "Jamal Carter", "Marcus Webb", "Priya Raman", "Sam Okafor"];
const find = async (text: string) => people.filter((name) => name.toLowerCase().includes(text.toLowerCase()));

const findAlike = async () => ["Dana Ruiz", "Dana Ruizsky", "Renée Alvarez"];

type Own = Partial<ComponentProps<typeof Combobox<string>>>;

type OfForm = { readonly chosen?: string | null; readonly noValidate?: boolean };

const Who = ({ chosen = null, noValidate, ...own }: Own & OfForm) => {
  const [who, setWho] = useState(chosen);
  const [sent, setSent] = useState("not sent");
  return (
    <form
      noValidate={noValidate}
      onSubmit={(event) => {
        event.preventDefault();
        setSent(`sent ${who ?? "nobody"}`);
      }}
    >
      <Field label="Who">
        <Combobox
          value={who}
          onChange={setWho}
          load={find}
          keyOf={(name) => name}
          labelOf={(name) => name}
          {...own}
        />
      </Field>
      <p aria-label="Chosen">{who ?? "nobody"}</p>
      <p aria-label="Form">{sent}</p>
      <button type="submit">Save</button>
    </form>
  );
};

const InDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog title="Referral" onClose={onClose}>
    <Who />
  </Dialog>
);

const box = page.getByRole("combobox", { name: "Who" });
const options = page.getByRole("option");
const chosen = page.getByLabelText("Chosen");
const input = () => box.element() as HTMLInputElement;

/** What somebody who hears the page is told is chosen in the list. */
const pointedAt = () =>
  document.getElementById(input().getAttribute("aria-activedescendant") ?? "")?.textContent ?? null;

const save = page.getByRole("button", { name: "Save" });
const unchosen = "Choose one.";
const expectForm = (is: string) =>
  expect.element(page.getByLabelText("Form", { exact: true })).toHaveTextContent(is);

const expectOpen = (open: boolean) => expect.element(box).toHaveAttribute("aria-expanded", String(open));

test("somebody is found by letters and taken by Enter, and all of it is heard", async () => {
  await mount(<Who />);
  await expectOpen(false);
  await press("Tab");
  expect(focused()).toBe("Who");
  await type("dana");
  await expectOpen(true);
  await expect.element(page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
  await expect.element(page.getByRole("status")).toHaveTextContent("2 found");
  await expect.poll(pointedAt).toBe("Dana Ruiz");
  await press("ArrowDown");
  expect(pointedAt()).toBe("Dana Whitfield");
  await expect
    .element(page.getByRole("option", { name: "Dana Whitfield" }))
    .toHaveAttribute("aria-selected", "true");
  await expect
    .element(page.getByRole("option", { name: "Dana Ruiz" }))
    .toHaveAttribute("aria-selected", "false");
  await press("Enter");
  await expectOpen(false);
  await expect.element(chosen).toHaveTextContent("Dana Whitfield");
  await expect.element(box).toHaveValue("Dana Whitfield");
  expect(focused()).toBe("Who");
  expect(input().hasAttribute("aria-activedescendant")).toBe(false);
});

test("arrows go round a long list, and where they are is in view", async () => {
  const many = Array.from({ length: 300 }, (_, at) => `Person ${at + 1}`);
  await mount(<Who load={async () => many} />);
  await box.click();
  await expect.poll(pointedAt).toBe("Person 1");
  await press("ArrowUp");
  expect(pointedAt()).toBe("Person 300");
  await expect.element(page.getByRole("option", { name: "Person 300" })).toBeInViewport();
  await press("ArrowDown");
  expect(pointedAt()).toBe("Person 1");
  for (let step = 0; step < 30; step += 1) await press("ArrowDown");
  expect(pointedAt()).toBe("Person 31");
  await expect.element(page.getByRole("option", { name: "Person 31", exact: true })).toBeInViewport();
  await expect.element(page.getByRole("option", { name: "Person 1", exact: true })).not.toBeInViewport();
});

test("Home and End are the text's own", async () => {
  await mount(<Who />);
  await box.click();
  await type("ana");
  await press("Home");
  await type("d");
  await press("End");
  await type(" w");
  await expect.element(box).toHaveValue("dana w");
});

test("an option is taken by mouse and by finger, and the box keeps the focus", async () => {
  await mount(<Who />);
  await box.click();
  await page.getByRole("option", { name: "Jamal Carter" }).click();
  await expect.element(chosen).toHaveTextContent("Jamal Carter");
  expect(focused()).toBe("Who");
  await expectOpen(false);

  await tap(box);
  await expectOpen(true);
  await tap(page.getByRole("option", { name: "Sam Okafor" }));
  await expect.element(chosen).toHaveTextContent("Sam Okafor");
  expect(focused()).toBe("Who");
  await expectOpen(false);
});

test("a press beside the options, on a long list's scroll bar or its words, leaves the list open", async () => {
  await mount(<Who load={async () => Array.from({ length: 300 }, (_, at) => `Person ${at + 1}`)} />);
  await box.click();
  await expect.poll(() => options.elements().length).toBe(300);
  const list = page.getByRole("listbox").element().parentElement as HTMLElement;
  const { right, left, top, height } = list.getBoundingClientRect();
  await drag({ x: right - 6, y: top + 24 }, { x: right - 6, y: top + height / 2 });
  await rest();
  expect(list.scrollTop).toBeGreaterThan(0);
  await expectOpen(true);
  expect(focused()).toBe("Who");
  const beside = { x: left + 3, y: top + height / 2 };
  await drag(beside, beside);
  await rest();
  await expectOpen(true);
  expect(focused()).toBe("Who");
});

test("Escape closes the list and puts back what was chosen", async () => {
  await mount(<Who chosen="Priya Raman" />);
  await box.click();
  await type("dan");
  await expect.poll(pointedAt).toBe("Dana Ruiz");
  await press("Escape");
  await expectOpen(false);
  await expect.element(box).toHaveValue("Priya Raman");
  await expect.element(chosen).toHaveTextContent("Priya Raman");
  expect(focused()).toBe("Who");
});

test("an emptied box has nobody chosen, and what is only typed afterwards stays and is nobody", async () => {
  await mount(<Who chosen="Priya Raman" />);
  await box.click();
  await press("Backspace");
  await expect.element(chosen).toHaveTextContent("nobody");
  await type("da");
  await press("Tab");
  await expectOpen(false);
  await expect.element(box).toHaveValue("da");
  await expect.element(chosen).toHaveTextContent("nobody");
});

describe("a name that is typed and not picked", () => {
  test.for([
    ["Dana Ruiz", "Dana Ruiz"],
    ["dana ruiz ", "Dana Ruiz"],
    ["renee alvarez", "Renée Alvarez"],
  ] as const)("“%s” is %s once the box is left, and once the form is sent", async ([words, is]) => {
    await mount(<Who load={findAlike} />);
    await box.click();
    await type(words);
    await press("Tab");
    await expect.element(box).toHaveValue(is);
    await expect.element(chosen).toHaveTextContent(is);
    await save.click();
    await expectForm(`sent ${is}`);
  });

  test("is taken by the press on the button that sends the form, and by the answer that comes after it", async () => {
    const { ask, answer } = makeAnswers<string[]>();
    await mount(<Who load={ask} />);
    await box.click();
    await type("dana ruiz");
    await save.click();
    await expectForm("not sent");
    await answer("dana ruiz", ["Dana Ruiz"]);
    await expect.element(chosen).toHaveTextContent("Dana Ruiz");
    await save.click();
    await expectForm("sent Dana Ruiz");
  });

  test("is refused by the press that leaves the box, whatever moves below it", async () => {
    await mount(<Who load={async () => []} />);
    await box.click();
    await type("Zed");
    await expect.element(page.getByRole("status")).toHaveTextContent("Nobody and nothing by that name.");
    save.element().scrollIntoView();
    const { left, top, height } = save.element().getBoundingClientRect();
    const list = document.querySelector("[popover]");
    if (list instanceof HTMLElement) list.style.visibility = "hidden";
    const at = { x: left + 4, y: top + height / 2 };
    await drag(at, at);
    await expectForm("not sent");
    await expect.element(box).toHaveAccessibleDescription(unchosen);
    await expect.poll(focused).toBe("Who");
  });

  test.for([
    ["nobody has it", "Zed Zimmer", false],
    ["it is the beginning of one", "Dana", false],
    ["nobody has it, in a form the browser does not look at", "Zed Zimmer", true],
  ] as const)("stays and refuses the form at its field: %s", async ([, words, noValidate]) => {
    await mount(<Who noValidate={noValidate} />);
    await box.click();
    await type(words);
    await press("Tab");
    await expect.element(box).toHaveAccessibleDescription(unchosen);
    await save.click();
    await expectForm("not sent");
    await expect.element(box).toHaveValue(words);
    await expect.element(box).toBeInvalid();
    await expect.poll(focused).toBe("Who");
    await press("Control+a", "Backspace", "Tab");
    await save.click();
    await expectForm("sent nobody");
  });

  test("is nobody's choice but yours where two have it", async () => {
    await mount(<Who load={async () => ["Sam Okafor", "Sam Okafor "]} />);
    await box.click();
    await type("sam okafor");
    await press("Tab");
    await expect.element(box).toHaveAccessibleDescription(unchosen);
    await expect.element(chosen).toHaveTextContent("nobody");
  });

  test("does not fall back to who was chosen before", async () => {
    await mount(<Who chosen="Priya Raman" />);
    await box.click();
    await type("Priya R");
    await save.click();
    await expectForm("not sent");
    await expect.element(box).toHaveValue("Priya R");
  });

  test("where somebody new may be meant, is not made somebody by leaving", async () => {
    const onCreate = vi.fn<(text: string) => void>();
    await mount(<Who onCreate={onCreate} />);
    await box.click();
    await type("Bea Santos");
    await press("Tab");
    await expect.element(box).toHaveValue("Bea Santos");
    await expect.element(box).toHaveAccessibleDescription(unchosen);
    expect(onCreate).not.toHaveBeenCalled();
    await box.click();
    await page.getByRole("option", { name: "Add “Bea Santos”" }).click();
    expect(onCreate).toHaveBeenCalledExactlyOnceWith("Bea Santos");
    expect(input().validationMessage).toBe("");
  });

  test("is taken by Ctrl+Enter that sends a dialog", async () => {
    const sent: (string | null)[] = [];
    const Form = () => {
      const [who, setWho] = useState<string | null>(null);
      return (
        <Dialog
          title="Referral"
          typed={null}
          onClose={() => undefined}
          onSubmit={() => sent.push(who)}
          footer={<button type="submit">Save</button>}
        >
          <Field label="Who">
            <Combobox value={who} onChange={setWho} load={find} keyOf={String} labelOf={String} />
          </Field>
        </Dialog>
      );
    };
    await mount(<Form />);
    await box.click();
    await type("Zed");
    await press("Control+Enter");
    expect(sent).toEqual([]);
    await expect.element(box).toHaveAccessibleDescription(unchosen);
    await press("Control+a");
    await type("dana ruiz");
    await expect.element(page.getByRole("status")).toHaveTextContent("1 found");
    await press("Control+Enter");
    expect(sent).toEqual(["Dana Ruiz"]);
  });
});

describe("in a dialog", () => {
  test("what Escape empties again is nothing to ask about", async () => {
    const onClose = vi.fn<() => void>();
    await mount(<InDialog onClose={onClose} />);
    await box.click();
    await type("zzz");
    await press("Escape");
    await expect.element(box).toHaveValue("");
    await press("Escape");
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("what was chosen before stays typed, whatever is emptied afterwards", async () => {
    const onClose = vi.fn<() => void>();
    await mount(<InDialog onClose={onClose} />);
    await box.click();
    await type("jam");
    await expect.poll(pointedAt).toBe("Jamal Carter");
    await press("Enter");
    await type("zzz");
    await press("Escape", "Escape");
    await expect.element(page.getByText("Throw away what you typed?")).toBeVisible();
    await expect.poll(focused).toBe("Keep editing");
    expect(onClose).not.toHaveBeenCalled();
  });

  test("Escape closes the list, and only the next one the dialog", async () => {
    const onClose = vi.fn<() => void>();
    await mount(<InDialog onClose={onClose} />);
    await box.click();
    await expectOpen(true);
    await press("Escape");
    await expectOpen(false);
    expect(onClose).not.toHaveBeenCalled();
    expect(focused()).toBe("Who");
    await press("Escape");
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("what an input method is told to drop by Escape closes nothing", async () => {
    const onClose = vi.fn<() => void>();
    await mount(<InDialog onClose={onClose} />);
    await box.click();
    await compose("だ");
    await expect.element(page.getByRole("status")).toHaveTextContent("Nobody and nothing by that name.");
    await pressOfInputMethod("Escape");
    await rest();
    await expect.element(page.getByRole("status")).toHaveTextContent("Nobody and nothing by that name.");
    await expect.element(page.getByText("Throw away what you typed?")).not.toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe.for(Object.entries(endsOfComposition))("an input method, %s", ([, end]) => {
  test("its Enter takes the letters and nobody from the list; the next one takes somebody", async () => {
    const onSubmit = vi.fn<() => void>();
    addEventListener("submit", onSubmit, { once: true });
    await mount(<Who load={async () => ["田中 花子", "田中 太郎"]} />);
    await box.click();
    await compose("たなか");
    await expect.poll(() => options.elements().length).toBe(2);
    await pressOfInputMethod("ArrowDown");
    expect(pointedAt()).toBe("田中 花子");
    await end("田中");
    await rest();
    await expect.element(box).toHaveValue("田中");
    await expect.element(chosen).toHaveTextContent("nobody");
    await expectOpen(true);
    expect(onSubmit).not.toHaveBeenCalled();
    await press("Enter");
    await expect.element(chosen).toHaveTextContent("田中 花子");
    removeEventListener("submit", onSubmit);
  });
});

const Asked = ({ children, optional = false }: { children: ReactNode; optional?: boolean }) => (
  <Field label="Who" optional={optional} error="Say whom to contact.">
    {children}
  </Field>
);
const Box = (own: Own) => (
  <Combobox value={null} onChange={() => {}} load={find} keyOf={String} labelOf={String} {...own} />
);

describe("what is said below the box", () => {
  const alerts = page.getByRole("alert");

  test.for([
    ["a field that must be filled in", false, "Choose one."],
    ["one that may stay empty", true, "Choose one, or empty this."],
  ] as const)("in %s its own sentence alone, until the words are gone", async ([, optional, sentence]) => {
    await mount(
      <Asked optional={optional}>
        <Box />
      </Asked>,
    );
    await expect.element(alerts).toHaveTextContent("Say whom to contact.");
    await box.click();
    await type("zzz");
    await press("Tab");
    await expect.element(box).toHaveAccessibleDescription(sentence);
    expect(alerts.elements().map(({ textContent }) => textContent)).toEqual([sentence]);
    await box.fill("");
    await press("Tab");
    await expect.element(box).toHaveAccessibleDescription("Say whom to contact.");
  });

  test("beside a form it belongs to no part of, its words hold up nothing", async () => {
    const sent = vi.fn<() => void>();
    await mount(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent();
        }}
      >
        <Field label="Who" optional>
          <Box isAside />
        </Field>
        <button type="submit">Save</button>
      </form>,
    );
    await box.click();
    await type("zzz");
    await save.click();
    expect(sent).toHaveBeenCalledOnce();
  });
});

test("nobody found is said, and Enter takes nobody and sends nothing", async () => {
  await mount(<Who />);
  await box.click();
  await type("zzz");
  await expect.element(page.getByRole("status")).toHaveTextContent("Nobody and nothing by that name.");
  expect(pointedAt()).toBe(null);
  await press("Enter");
  // There is no list to open: what is said stands in the page, where it covers nothing.
  await expectOpen(false);
  await expect.element(page.getByRole("status")).toHaveTextContent("Nobody and nothing by that name.");
  expect(document.querySelector(":popover-open")).toBe(null);
  await expect.element(chosen).toHaveTextContent("nobody");
  expect(input().validationMessage).toBe(unchosen);
});

describe("slow answers", () => {
  test("Enter before the answer takes what was asked for, not what stood there before", async () => {
    const { ask, answer } = makeAnswers<string[]>();
    await mount(<Who load={ask} />);
    await box.click();
    await answer("", people);
    await expect.poll(pointedAt).toBe("Dana Ruiz");
    await type("marcus");
    await press("Enter");
    expect(input().validationMessage).toBe("Still looking for that.");
    await expect.element(chosen).toHaveTextContent("nobody");
    await answer("marcus", ["Marcus Webb"]);
    await expect.element(chosen).toHaveTextContent("Marcus Webb");
    expect(input().validationMessage).toBe("");
    await expectOpen(false);
  });

  test("Enter, and then nobody is found: that is what holds up the form, and leaving closes the list", async () => {
    const { ask, answer } = makeAnswers<string[]>();
    await mount(<Who load={ask} />);
    await box.click();
    await type("zzz");
    await press("Enter");
    await answer("zzz", []);
    await expect.element(page.getByRole("status")).toHaveTextContent("Nobody and nothing by that name.");
    await expect.poll(() => input().validationMessage).toBe(unchosen);
    await press("Tab");
    await expectOpen(false);
    await expect.element(box).toHaveValue("zzz");
  });

  test("Enter, and then the question fails: that is said, and typing again asks again", async () => {
    const { ask, answer, fail } = makeAnswers<string[]>();
    await mount(<Who load={ask} />);
    await box.click();
    await type("jam");
    await press("Enter");
    await fail("jam");
    await expect
      .element(page.getByRole("status"))
      .toHaveTextContent("Could not look that up. Type again to retry.");
    await expect.poll(() => input().validationMessage).toBe(unchosen);
    await type("a");
    await answer("jama", ["Jamal Carter"]);
    await expect.poll(pointedAt).toBe("Jamal Carter");
  });

  test("an arrow before the first answer points at the first when it comes", async () => {
    const { ask, answer } = makeAnswers<string[]>();
    await mount(<Who load={ask} />);
    await press("Tab", "ArrowDown", "ArrowDown");
    await answer("", people);
    await expect.poll(() => options.elements().length).toBe(people.length);
    await expect.poll(pointedAt).toBe("Dana Ruiz");
    await press("Enter");
    await expect.element(chosen).toHaveTextContent("Dana Ruiz");
  });

  test("who is pointed at stays so when the list under them changes", async () => {
    const { ask, answer } = makeAnswers<string[]>();
    await mount(<Who load={ask} />);
    await box.click();
    await answer("", people);
    await expect.poll(pointedAt).toBe("Dana Ruiz");
    await type("m");
    await press("ArrowDown", "ArrowDown", "ArrowDown");
    expect(pointedAt()).toBe("Marcus Webb");
    await answer("m", ["Jamal Carter", "Marcus Webb", "Priya Raman", "Sam Okafor"]);
    await expect.poll(() => options.elements().length).toBe(4);
    expect(pointedAt()).toBe("Marcus Webb");
    await press("Enter");
    await expect.element(chosen).toHaveTextContent("Marcus Webb");
  });

  test("who is pointed at and is not in the new list gives way to its first", async () => {
    const { ask, answer } = makeAnswers<string[]>();
    await mount(<Who load={ask} />);
    await box.click();
    await answer("", people);
    await expect.poll(pointedAt).toBe("Dana Ruiz");
    await type("s");
    await press("ArrowUp", "ArrowUp");
    expect(pointedAt()).toBe("Priya Raman");
    await answer("s", ["Marcus Webb", "Sam Okafor"]);
    await expect.poll(() => options.elements().length).toBe(2);
    expect(pointedAt()).toBe("Marcus Webb");
  });

  test("an answer that comes after a newer one counts for nothing", async () => {
    const { ask, answer } = makeAnswers<string[]>();
    await mount(<Who load={ask} />);
    await box.click();
    await type("j");
    await rest(150);
    await type("a");
    await answer("ja", ["Jamal Carter"]);
    await expect.poll(pointedAt).toBe("Jamal Carter");
    await answer("j", ["Jo Bennett"]);
    await rest();
    expect(pointedAt()).toBe("Jamal Carter");
  });
});

describe("somebody new", () => {
  test("what is typed can be added, as the last of the list", async () => {
    const onCreate = vi.fn<(text: string) => void>();
    await mount(<Who onCreate={onCreate} createLabel={(text) => `New: ${text}`} />);
    await box.click();
    await type("dana");
    await expect
      .poll(() => options.elements().map(({ textContent }) => textContent))
      .toEqual(["Dana Ruiz", "Dana Whitfield", "New: dana"]);
    await press("ArrowUp");
    expect(pointedAt()).toBe("New: dana");
    await press("Enter");
    expect(onCreate).toHaveBeenCalledExactlyOnceWith("dana");
    await expectOpen(false);
  });

  test("leaving the box takes what was typed, where it may", async () => {
    const onCreate = vi.fn<(text: string) => void>();
    await mount(<Who onCreate={onCreate} takesTyped />);
    await box.click();
    await type(" Northgate Health ");
    await press("Tab");
    expect(onCreate).toHaveBeenCalledExactlyOnceWith("Northgate Health");
    await expectOpen(false);
  });

  test("several are picked one after the other into an emptied box", async () => {
    const picked: (string | null)[] = [];
    await mount(<Who clearOnPick onChange={(name) => void picked.push(name)} />);
    await box.click();
    await type("jam");
    await expect.poll(pointedAt).toBe("Jamal Carter");
    await press("Enter");
    await expect.element(box).toHaveValue("");
    await type("sam");
    await expect.poll(pointedAt).toBe("Sam Okafor");
    await press("Enter");
    expect(picked).toEqual(["Jamal Carter", "Sam Okafor"]);
  });
});

test("at the lower end of the window the list goes above its box, and is within the window", async () => {
  await mount(
    <div style={{ position: "fixed", bottom: 10, width: 300 }}>
      <Who load={async () => Array.from({ length: 100 }, (_, at) => `Person ${at + 1}`)} />
    </div>,
  );
  await box.click();
  await expect.poll(() => options.elements().length).toBe(100);
  const list = page.getByRole("listbox").element().parentElement as HTMLElement;
  await expect
    .poll(() => list.getBoundingClientRect().bottom)
    .toBeLessThanOrEqual(input().getBoundingClientRect().top);
  expect(list.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  expect(list.getBoundingClientRect().width).toBe(input().getBoundingClientRect().width);
});
