import { type ComponentProps, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { parseFutureDay } from "../lib/dayWords";
import { focused } from "../testing/focused";
import { compose, endsOfComposition, liveIn, press, rest, tap, type } from "../testing/hands";
import { makeAnswers } from "../testing/makeAnswers";
import { mount } from "../testing/mount";
import { DayField } from "./DayField";
import { Dialog } from "./Dialog";
import { Field } from "./Field";

// A Thursday.
const today = "2026-06-25";

type Own = Partial<ComponentProps<typeof DayField>> & { readonly noValidate?: boolean };

const When = ({ value = null, noValidate, ...own }: Own) => {
  const [day, setDay] = useState(value);
  const [sent, setSent] = useState("not sent");
  return (
    <form
      noValidate={noValidate}
      onSubmit={(event) => {
        event.preventDefault();
        setSent(`sent ${day ?? "no day"}`);
      }}
    >
      <Field label="When">
        <DayField
          value={day}
          onChange={setDay}
          today={today}
          parse={parseFutureDay(own.today ?? today, {
            timeZone: "America/New_York",
            workingDays: [1, 2, 3, 4, 5],
          })}
          {...own}
        />
      </Field>
      <p aria-label="Day">{day ?? "none"}</p>
      <p aria-label="Form">{sent}</p>
      <button type="button" onClick={() => setDay("2026-12-24")}>
        Christmas
      </button>
      <button type="submit">Save</button>
    </form>
  );
};

const box = page.getByRole("textbox", { name: "When" });
const input = () => box.element() as HTMLInputElement;
const opener = page.getByRole("button", { name: "Pick from the calendar" });
const calendar = page.getByRole("dialog", { name: "Calendar" });
const expectDay = (is: string) =>
  expect.element(page.getByLabelText("Day", { exact: true })).toHaveTextContent(is);
const expectForm = (is: string) =>
  expect.element(page.getByLabelText("Form", { exact: true })).toHaveTextContent(is);
const expectMeaning = (words: string) => expect.element(page.getByRole("status")).toHaveTextContent(words);

const openCalendar = async (part = <When />) => {
  await mount(part);
  await opener.click();
  await expect.element(page.getByRole("grid")).toBeVisible();
};

const notADay = "Not a day yet. Try one of these: tomorrow, in 2 weeks, Jun 26.";

test("its own sentence about the words stands alone; what the field lacks comes once they are gone", async () => {
  await mount(
    <Field label="When" error="Say to which day.">
      <DayField value={null} onChange={() => {}} today={today} parse={() => null} />
    </Field>,
  );
  await expect.element(box).toHaveAccessibleDescription("Say to which day.");
  await box.click();
  await type("someday");
  await press("Tab");
  await expect.element(box).toHaveAccessibleDescription(notADay);
  await expect.element(page.getByText("Say to which day.")).not.toBeInTheDocument();
  await box.fill("");
  await expect.element(box).toHaveAccessibleDescription("Say to which day.");
});

test("an empty box may say what no day means; the sentence about words that are none has days of today in it", async () => {
  await mount(<When today="2026-07-13" placeholder="The same day" />);
  await expect.element(box).toHaveAttribute("placeholder", "The same day");
  await box.click();
  await type("someday");
  await press("Tab");
  await expectMeaning("Not a day yet. Try one of these: tomorrow, in 2 weeks, Jul 14.");
});

describe("typed", () => {
  test.for([
    ["in two weeks", "2026-07-09", "Thu, Jul 9"],
    ["tomorrow", "2026-06-26", "Fri, Jun 26"],
    ["feb 3", "2027-02-03", "Wed, Feb 3, 2027"],
    ["2028-02-29", "2028-02-29", "Tue, Feb 29, 2028"],
  ] as const)("“%s” is said in full, and the form has it at once", async ([words, is, said]) => {
    await mount(<When />);
    await box.click();
    await type(words);
    await press("Enter");
    await expectForm(`sent ${is}`);
    await expectMeaning(said);
    await expect.element(box).toHaveAccessibleDescription(said);
    await expect.element(box).toHaveValue(words);
  });

  test("“31 feb” is no day: that is said after a pause, and the form is not sent", async () => {
    await mount(<When />);
    await box.click();
    await type("31 feb");
    await expectMeaning("");
    await press("Enter");
    await expectForm("not sent");
    await expectMeaning(notADay);
    await expect.element(box).toBeInvalid();
    await expect.element(box).toHaveAccessibleDescription(notADay);
    await press("Control+a");
    await type("28 feb");
    await expectMeaning("Sun, Feb 28, 2027");
    await expect.element(box).not.toBeInvalid();
    await press("Enter");
    await expectForm("sent 2027-02-28");
  });

  test.for([
    ["9999-12-31", "This is too far away: choose a day before the year 2200."],
    ["1066-10-14", "This is too long ago: choose a day from the year 1900 on."],
  ] as const)(
    "“%s” is no day to plan for: the field says so, and the form is not sent",
    async ([words, said]) => {
      await mount(<When parse={(text) => text} />);
      await box.click();
      await type(words);
      await press("Tab");
      await expectMeaning(said);
      await expect.element(box).toBeInvalid();
      await page.getByRole("button", { name: "Save" }).click();
      await expectForm("not sent");
      await expectDay("none");
    },
  );

  test("a form that the browser does not look at is refused as well", async () => {
    await mount(<When noValidate value="2026-07-10" />);
    await box.click();
    await press("Control+a");
    await type("Jul 32");
    await page.getByRole("button", { name: "Save" }).click();
    await expectForm("not sent");
    await expectMeaning(notADay);
    await expect.poll(focused).toBe("When");
    await press("Control+a");
    await type("Jul 31");
    await press("Enter");
    await expectForm("sent 2026-07-31");
  });

  test("no day is said at once when the box is left, and none is left behind of it", async () => {
    await mount(<When value="2026-07-01" />);
    await box.click();
    await press("Control+a");
    await type("soonish");
    await press("Tab");
    await expectMeaning(notADay);
    await expectDay("none");
    expect(input().validity.valid).toBe(false);
  });

  test("an emptied box is no day and nothing wrong", async () => {
    await mount(<When value="2026-07-01" />);
    await expect.element(box).toHaveValue("Wed, Jul 1");
    await expectMeaning("in 6 days");
    await box.click();
    await press("Control+a", "Backspace");
    await expectDay("none");
    await expectMeaning("");
    expect(input().validity.valid).toBe(true);
    await press("Enter");
    await expectForm("sent no day");
  });

  test("a day set from elsewhere takes the place of the words, also of those that were no day", async () => {
    await mount(<When />);
    await box.click();
    await type("soonish");
    await page.getByRole("button", { name: "Christmas" }).click();
    await expect.element(box).toHaveValue("Thu, Dec 24");
    await expectMeaning("in 182 days");
    await page.getByRole("button", { name: "Save" }).click();
    await expectForm("sent 2026-12-24");
  });

  test("a day offered is taken with one press", async () => {
    await mount(<When quick={[{ label: "Next week", day: "2026-07-02" }]} />);
    await box.click();
    await type("soonish");
    await page.getByRole("button", { name: "Next week" }).click();
    await expect.element(box).toHaveValue("Thu, Jul 2");
    await page.getByRole("button", { name: "Save" }).click();
    await expectForm("sent 2026-07-02");
  });

  test.for(Object.entries(endsOfComposition))(
    "Enter that ends what an input method writes, %s, does not send the form",
    async ([, end]) => {
      await mount(<When />);
      await box.click();
      await compose("tomorro");
      await end("tomorrow");
      await rest();
      await expectForm("not sent");
      await expectMeaning("Fri, Jun 26");
      await press("Enter");
      await expectForm("sent 2026-06-26");
    },
  );
});

describe("read by somebody slow", () => {
  test("the form waits, and the newest words win", async () => {
    const { ask, answer } = makeAnswers<string | null>();
    await mount(<When value="2026-07-01" parse={ask} />);
    await box.click();
    await press("Control+a");
    await type("j");
    await type("u");
    await press("Enter");
    await expectForm("not sent");
    await answer("ju", "2026-07-04");
    await expectDay("2026-07-04");
    await answer("j", "2026-07-03");
    await rest();
    await expectDay("2026-07-04");
    await press("Enter");
    await expectForm("sent 2026-07-04");
  });

  test("who cannot be reached has read no day", async () => {
    const { ask, fail } = makeAnswers<string | null>();
    await mount(<When parse={ask} />);
    await box.click();
    await type("j");
    await fail("j");
    await expectMeaning("This could not be read now. Type it again in a moment, or pick the day.");
    await press("Enter");
    await expectForm("not sent");
  });
});

describe("the calendar", () => {
  test("opens at the day there is, or today, and says which is which", async () => {
    await openCalendar(<When value="2026-07-03" />);
    await expect.element(opener).toHaveAttribute("aria-expanded", "true");
    await expect.element(calendar).toBeVisible();
    await expect.element(page.getByRole("grid", { name: "July 2026" })).toBeVisible();
    await expect.poll(focused).toBe("Friday, July 3, 2026");
    await expect.element(page.getByRole("gridcell", { selected: true })).toHaveTextContent("3");
    expect(
      page
        .getByRole("columnheader")
        .elements()
        .map((one) => one.getAttribute("aria-label")),
    ).toEqual(["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]);
    await press("PageUp");
    await expect
      .element(page.getByRole("button", { name: "Thursday, June 25, 2026" }))
      .toHaveAttribute("aria-current", "date");
  });

  test.for([
    ["America/New_York", "2026-03-08"],
    ["America/New_York", "2026-11-01"],
    ["America/Santiago", "2026-09-06"],
    ["Asia/Beirut", "2026-03-29"],
    ["Australia/Lord_Howe", "2026-04-05"],
    ["Pacific/Kiritimati", "2026-12-31"],
  ] as const)(
    "in %s, where %s is of another length, no day is met twice or left out",
    async ([zone, change]) => {
      await liveIn(zone);
      const before = new Date(Date.parse(change) - 2 * 86_400_000).toISOString().slice(0, 10);
      await openCalendar(<When value={before} today={before} />);
      const met: string[] = [];
      for (let step = 0; step < 4; step += 1) {
        await press("ArrowRight");
        await expect
          .poll(() => document.activeElement?.getAttribute("data-day"))
          .not.toBe(met.at(-1) ?? before);
        met.push(document.activeElement?.getAttribute("data-day") ?? "");
      }
      expect(met).toEqual(
        [-1, 0, 1, 2].map((away) =>
          new Date(Date.parse(change) + away * 86_400_000).toISOString().slice(0, 10),
        ),
      );
      await press("Enter");
      await expectDay(met[3] ?? "");
    },
  );

  test("Enter takes the day, closes, and the focus is in the box", async () => {
    await openCalendar();
    await expect.poll(focused).toBe("Thursday, June 25, 2026");
    await press("ArrowDown", "ArrowDown", "Enter");
    await expect.element(calendar).not.toBeInTheDocument();
    await expectDay("2026-07-09");
    await expect.element(box).toHaveValue("Thu, Jul 9");
    await expectMeaning("in 14 days");
    expect(focused()).toBe("When");
    await press("Enter");
    await expectForm("sent 2026-07-09");
  });

  test("keys as fast as they come all count", async () => {
    await openCalendar();
    await expect.poll(focused).toBe("Thursday, June 25, 2026");
    await press(...Array<string>(10).fill("ArrowRight"));
    await expect.poll(focused).toBe("Sunday, July 5, 2026");
  });

  test("the months' buttons keep the focus, and Tab goes on to the day", async () => {
    await openCalendar(<When value="2026-01-31" />);
    await expect.poll(focused).toBe("Saturday, January 31, 2026");
    await page.getByRole("button", { name: "Next month" }).click();
    await expect.element(page.getByRole("grid", { name: "February 2026" })).toBeVisible();
    expect(focused()).toBe("Next month");
    await press("Tab");
    expect(focused()).toBe("Saturday, February 28, 2026");
  });

  test("by mouse and by finger", async () => {
    await openCalendar();
    await page.getByRole("button", { name: "Tuesday, June 30, 2026" }).click();
    await expectDay("2026-06-30");
    await tap(opener);
    await expect.element(calendar).toBeVisible();
    await tap(page.getByRole("button", { name: "Month before" }));
    await expect.element(page.getByRole("grid", { name: "May 2026" })).toBeVisible();
    await tap(page.getByRole("button", { name: "Friday, May 1, 2026" }));
    await expectDay("2026-05-01");
    await expect.element(calendar).not.toBeInTheDocument();
  });

  test("Escape closes it and changes nothing; a press beside it, and Tab out of it, too", async () => {
    await openCalendar(<When value="2026-07-03" />);
    await expect.poll(focused).toBe("Friday, July 3, 2026");
    await press("ArrowRight", "Escape");
    await expect.element(calendar).not.toBeInTheDocument();
    await expectDay("2026-07-03");
    expect(focused()).toBe("When");

    await opener.click();
    await expect.poll(focused).toBe("Friday, July 3, 2026");
    await page.getByLabelText("Form", { exact: true }).click();
    await expect.element(calendar).not.toBeInTheDocument();

    await opener.click();
    await expect.poll(focused).toBe("Friday, July 3, 2026");
    await press("Tab");
    await expect.element(calendar).not.toBeInTheDocument();
    expect(focused()).toBe("Christmas");
    await expectDay("2026-07-03");
  });

  test.for([
    ["in the calendar", "Thursday, June 25, 2026", 0],
    ["on its button", "Pick from the calendar", 3],
    ["in the box", "When", 4],
  ] as const)(
    "in a dialog, with the focus %s, Escape closes the calendar and not the dialog",
    async ([, at, back]) => {
      const onClose = vi.fn<() => void>();
      await openCalendar(
        <Dialog title="Step" onClose={onClose}>
          <When />
        </Dialog>,
      );
      await expect.poll(focused).toBe("Thursday, June 25, 2026");
      await press(...Array<string>(back).fill("Shift+Tab"));
      expect(focused()).toBe(at);
      await press("Escape");
      await expect.element(calendar).not.toBeInTheDocument();
      expect(onClose).not.toHaveBeenCalled();
      await press("Escape");
      expect(onClose).toHaveBeenCalledOnce();
    },
  );

  test("in a short window it stays within, and its last week can be reached", async () => {
    await page.viewport(390, 300);
    await openCalendar();
    await expect.poll(focused).toBe("Thursday, June 25, 2026");
    const { top, bottom } = calendar.element().getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(300);
    await press("ArrowRight");
    await expect.poll(focused).toBe("Friday, June 26, 2026");
    await expect.element(page.getByRole("button", { name: "Friday, June 26, 2026" })).toBeInViewport();
    await page.viewport(1360, 860);
  });
});
