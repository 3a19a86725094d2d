import { type ComponentProps, useState } from "react";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { focused } from "../testing/focused";
import { compose, copy, endsOfComposition, insert, press, rest, tap, type } from "../testing/hands";
import { mount } from "../testing/mount";
import { ChipInput } from "./ChipInput";
import { Field } from "./Field";
import { settleTyping } from "./settleTyping";

const isAddress = (entry: string) => (entry.includes("@") ? null : `“${entry}” is no address.`);

type Own = Partial<ComponentProps<typeof ChipInput>>;

const Tags = ({ value, ...own }: Own) => {
  const [tags, setTags] = useState<readonly string[]>(value ?? []);
  const [sent, setSent] = useState("not sent");
  return (
    <form
      style={{ width: 400 }}
      onSubmit={(event) => {
        event.preventDefault();
        setSent(`sent ${tags.join("|")}`);
      }}
    >
      <Field label="Tags">
        <ChipInput value={tags} onChange={setTags} {...own} />
      </Field>
      <p aria-label="Value">{tags.join("|") || "none"}</p>
      <p aria-label="Form">{sent}</p>
      <button type="submit">Save</button>
    </form>
  );
};

const box = page.getByLabelText("Tags");
const input = () => box.element() as HTMLInputElement;
const expectValue = (is: string) =>
  expect.element(page.getByLabelText("Value", { exact: true })).toHaveTextContent(is);
const expectForm = (is: string) =>
  expect.element(page.getByLabelText("Form", { exact: true })).toHaveTextContent(is);
const remove = (entry: string) => page.getByRole("button", { name: `Remove ${entry}`, exact: true });

const paste = async (text: string) => {
  await copy(text);
  await box.click();
  await userEvent.paste();
};

describe("an entry", () => {
  test("is added by Enter, by a comma and by leaving the box, and each can be taken away by its name", async () => {
    await mount(<Tags />);
    await box.click();
    await type("library");
    await press("Enter");
    await expectValue("library");
    await expectForm("not sent");
    await type("maps,");
    await expectValue("library|maps");
    await type(" Boston ");
    await press("Tab");
    await expectValue("library|maps|Boston");
    await expect.element(box).toHaveValue("");
    for (const entry of ["library", "maps", "Boston"]) await expect.element(remove(entry)).toBeVisible();
  });

  test("of the phone's keyboard, whose comma is no key, is added as well", async () => {
    await mount(<Tags />);
    await box.click();
    await insert("maps");
    await insert(",");
    await expectValue("maps");
    await expect.element(box).toHaveValue("");
  });

  test("that is there already, however written, is not added twice", async () => {
    await mount(<Tags value={["Maps"]} />);
    await box.click();
    await type("maps,MAPS,");
    await expectValue("Maps");
    await expect.element(box).toHaveValue("");
  });

  test("still in the box is sent with the form: by Ctrl+Enter, and where the form asks first", async () => {
    await mount(<Tags />);
    await box.click();
    await type("maps");
    await press("Control+Enter");
    await expectValue("maps");
    await type("library");
    settleTyping();
    await expectValue("maps|library");
  });

  test.for(Object.entries(endsOfComposition))(
    "that an input method writes is added by the Enter after the one that ends it, %s",
    async ([, end]) => {
      await mount(<Tags />);
      await box.click();
      await compose("としょかん");
      await end("図書館");
      await rest();
      await expectValue("none");
      await expect.element(box).toHaveValue("図書館");
      await expectForm("not sent");
      await press("Enter");
      await expectValue("図書館");
      await expectForm("not sent");
    },
  );

  test("of any length stays within the box", async () => {
    await mount(<Tags value={["a".repeat(300)]} />);
    const chip = remove("a".repeat(300)).element();
    expect(chip.getBoundingClientRect().right).toBeLessThanOrEqual(400);
  });
});

test("Enter in an empty box sends the form", async () => {
  await mount(<Tags value={["maps"]} />);
  await box.click();
  await press("Enter");
  await expectForm("sent maps");
});

describe("a pasted list", () => {
  test("is taken apart at commas, semicolons, tabs and line ends, without empties and doubles", async () => {
    await mount(<Tags value={["maps"]} />);
    await paste("library, archive;Maps\n\nBoston\tlibrary,");
    await expectValue("maps|library|archive|Boston");
    await expect.element(box).toHaveValue("");
  });

  test("goes on from what is in the box already", async () => {
    await mount(<Tags />);
    await copy("rary, arch");
    await box.click();
    await type("lib---ive");
    await press(
      "ArrowLeft",
      "ArrowLeft",
      "ArrowLeft",
      "Shift+ArrowLeft",
      "Shift+ArrowLeft",
      "Shift+ArrowLeft",
    );
    await userEvent.paste();
    await expectValue("library|archive");
  });

  test("of one entry is text like any other", async () => {
    await mount(<Tags />);
    await paste("library");
    await expectValue("none");
    await expect.element(box).toHaveValue("library");
  });

  test("of which several are wrong: what is right is added, and every wrong one stays in the box", async () => {
    await mount(<Tags check={isAddress} inputMode="email" />);
    await paste("jo@example.org, jo at home, sam@example.org; sam");
    await expectValue("jo@example.org|sam@example.org");
    await expect.element(box).toHaveValue("jo at home, sam");
    await expect.element(page.getByRole("alert")).toHaveTextContent("“jo at home” is no address.");
    await press("Enter");
    await expectForm("not sent");
    await expectValue("jo@example.org|sam@example.org");
  });
});

test("what is wrong is said, belongs to the box, and stops the form until it is put right", async () => {
  await mount(<Tags check={isAddress} inputMode="email" />);
  await expect.element(box).toHaveAttribute("inputmode", "email");
  await box.click();
  await type("jo");
  await press("Tab");
  await expect.element(page.getByRole("alert")).toHaveTextContent("“jo” is no address.");
  await expect.element(box).toBeInvalid();
  await expect.element(box).toHaveAccessibleDescription("“jo” is no address.");
  await page.getByRole("button", { name: "Save" }).click();
  await expectForm("not sent");
  await box.click();
  await press("End");
  await type("@example.org");
  await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
  await press("Enter", "Enter");
  await expectForm("sent jo@example.org");
});

test("Backspace in an empty box takes the last entry back to be written on; in a text it is Backspace", async () => {
  await mount(<Tags value={["library", "maps"]} />);
  await box.click();
  await type("x");
  await press("Backspace");
  await expectValue("library|maps");
  await press("Backspace");
  await expectValue("library");
  await expect.element(box).toHaveValue("maps");
  await press("Backspace");
  await expect.element(box).toHaveValue("map");
  await expectValue("library");
  await press("Tab");
  await expectValue("library|map");
});

test("what is there already is not suggested again", async () => {
  await mount(<Tags value={["maps"]} suggestions={["maps", "library"]} />);
  const list = document.getElementById(input().getAttribute("list") ?? "");
  expect([...(list?.querySelectorAll("option") ?? [])].map((option) => option.value)).toEqual(["library"]);
});

describe("taking an entry away", () => {
  test("by key hands the focus to the next, then to the one before, at last to the box", async () => {
    await mount(<Tags value={["library", "maps", "Boston"]} />);
    await press("Tab", "Tab");
    expect(focused()).toBe("Remove maps");
    await press("Enter");
    await expectValue("library|Boston");
    expect(focused()).toBe("Remove Boston");
    await rest(350);
    await press("Space");
    await expectValue("library");
    expect(focused()).toBe("Remove library");
    await rest(350);
    await press("Enter");
    await expectValue("none");
    expect(focused()).toBe("Tags");
  });

  test("by a double press takes one, and does not send the form", async () => {
    await mount(<Tags value={["library", "maps"]} />);
    await press("Tab", "Enter", "Enter");
    await expectValue("maps");
    await rest(350);
    await press("Enter", "Enter");
    await expectValue("none");
    await rest();
    await expectForm("not sent");
    await rest(350);
    await press("Enter");
    await expectForm("sent");
  });

  test("by mouse and by finger", async () => {
    await mount(<Tags value={["library", "maps", "Boston"]} />);
    await remove("maps").click();
    await expectValue("library|Boston");
    await tap(remove("library"));
    await expectValue("Boston");
  });
});
