import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { press, type } from "../testing/hands";
import { mount, unmountAll } from "../testing/mount";
import { Combobox } from "../ui/Combobox";
import { DayField } from "../ui/DayField";
import { Dialog } from "../ui/Dialog";
import { Field } from "../ui/Field";
import { parsePastDay } from "./dayWords";
import { keepOpenForms, openFormsOf } from "./openForms";
import { useForm } from "./useForm";

// A Thursday.
const today = "2026-06-25";
const parse = parsePastDay(today, { timeZone: "America/New_York", workingDays: [1, 2, 3, 4, 5] });
const people = ["Dana Ruiz", "Dana Whitfield", "Jamal Carter"];
const find = async (text: string) => people.filter((name) => name.toLowerCase().includes(text.toLowerCase()));

const sent: string[] = [];

/** As a form of the app has it: the day is today until another one is said. */
const Talk = () => {
  const form = useForm(
    { heldOn: "" as string | null, who: null as string | null, notes: "" },
    "conversation dana",
  );
  const heldOn = form.value.heldOn === "" ? today : form.value.heldOn;
  return (
    <Dialog
      title="Conversation"
      onClose={() => undefined}
      onSubmit={() => sent.push(`${heldOn ?? "no day"} ${form.value.who ?? "nobody"}`)}
      typed={form.typed}
      footer={<button type="submit">Save</button>}
    >
      <Field label="When">
        <DayField
          value={heldOn}
          onChange={(day) => form.set({ heldOn: day })}
          today={today}
          parse={parse}
          examples="today"
        />
      </Field>
      <Field label="Who else" optional>
        <Combobox
          value={form.value.who}
          onChange={(who) => form.set({ who })}
          load={find}
          keyOf={String}
          labelOf={String}
        />
      </Field>
    </Dialog>
  );
};

const when = page.getByRole("textbox", { name: "When" });
const who = page.getByRole("combobox", { name: "Who else" });
const save = page.getByRole("button", { name: "Save" });
const notADay = "Not a day yet. Try one of these: today.";

/** The page is loaded anew: what was open is open again. */
const reload = async () => {
  keepOpenForms("jo");
  openFormsOf(null);
  unmountAll();
  openFormsOf("jo");
  await mount(<Talk />);
};

beforeEach(async () => {
  localStorage.clear();
  sent.length = 0;
  openFormsOf("jo");
  await mount(<Talk />);
});
afterEach(() => openFormsOf(null));

const write = async (box: typeof when, words: string) => {
  await box.click();
  await press("Control+a");
  await type(words);
};

describe("words that mean nothing yet, when the page is loaded anew", () => {
  test("stand in the box for a day with what is wrong, and no other day is sent in their place", async () => {
    await write(when, "last tuesdy");
    await reload();
    await expect.element(page.getByText("Kept from before. It is not saved yet.")).toBeVisible();
    await expect.element(when).toHaveValue("last tuesdy");
    await expect.element(when).toHaveAccessibleDescription(notADay);
    await save.click();
    expect(sent).toEqual([]);
    await write(when, "yesterday");
    await save.click();
    expect(sent).toEqual(["2026-06-24 nobody"]);
  });

  test("an emptied day stays empty", async () => {
    await write(when, "x");
    await press("Backspace");
    await reload();
    await expect.element(when).toHaveValue("");
    await save.click();
    expect(sent).toEqual(["no day nobody"]);
  });

  test("stand in the box for somebody; a name that is one's is taken", async () => {
    await write(who, "Zed Zimmer");
    await reload();
    await expect.element(who).toHaveValue("Zed Zimmer");
    await expect.element(who).toHaveAccessibleDescription("Choose one, or empty this.");
    await save.click();
    expect(sent).toEqual([]);
    await write(who, "jamal carter");
    await reload();
    await expect.element(who).toHaveValue("Jamal Carter");
    await save.click();
    expect(sent).toEqual(["2026-06-25 Jamal Carter"]);
  });

  test("are thrown away with the rest", async () => {
    await write(when, "soonish");
    await write(who, "Zed");
    await reload();
    await page.getByRole("button", { name: "Throw it away" }).click();
    await expect.element(when).toHaveValue("Thu, Jun 25");
    await expect.element(who).toHaveValue("");
    await save.click();
    expect(sent).toEqual(["2026-06-25 nobody"]);
    await reload();
    await expect.element(page.getByText("Kept from before. It is not saved yet.")).not.toBeInTheDocument();
  });
});
