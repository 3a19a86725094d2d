import { describe, expect, it } from "vitest";
import { understood } from "./testing/understood";

/** Each step in short: "Call Dana Ruiz, 2026-03-11, 2 week"; a step of one's own too. */
const repeated = (text: string): string[] => {
  const { followUps, ownSteps } = understood(text);
  return [...followUps, ...ownSteps].map(({ what, dueOn, dueTime, recurrence }) =>
    [what, dueOn, dueTime, recurrence ? `${recurrence.every} ${recurrence.unit}` : "once"]
      .filter((part) => part !== null)
      .join(", "),
  );
};

const unkept = (text: string): string[] => {
  const { unkeptRepeats, notes } = understood(text);
  return unkeptRepeats.map(({ start, end }) => notes.slice(start, end));
};

describe("what repeats is planned to come again, on Tuesday 2026-03-10", () => {
  it.each([
    ["pay rent every month", "Pay rent, 2026-03-11, 1 month"],
    ["call Dana Ruiz every two weeks", "Call Dana Ruiz, 2026-03-11, 2 week"],
    ["send the report each Friday", "Send the report, 2026-03-13, 1 week"],
    ["Send Dana Ruiz the report every Friday at 9am", "the report, 2026-03-13, 09:00, 1 week"],
    ["Coffee with Dana Ruiz every other Friday at 10", "Coffee with Dana Ruiz, 2026-03-13, 10:00, 2 week"],
    ["Pay rent on the 1st of every month", "Pay rent, 2026-04-01, 1 month"],
    ["Pay rent every month on the 1st", "Pay rent, 2026-04-01, 1 month"],
    ["Every 15th of the month pay the card", "Pay the card, 2026-03-15, 1 month"],
    ["Pay rent monthly", "Pay rent, 2026-03-11, 1 month"],
    ["Check in with Dana Ruiz quarterly", "Check in with Dana Ruiz, 2026-03-11, 3 month"],
    ["Check in with Dana Ruiz once a month", "Check in with Dana Ruiz, 2026-03-11, 1 month"],
    ["Check in with Dana Ruiz every half year", "Check in with Dana Ruiz, 2026-03-11, 6 month"],
    ["Send Dana Ruiz an update on Mondays", "an update, 2026-03-16, 1 week"],
    ["Review my CV every year in January", "Review my CV, 2027-01-01, 1 year"],
    ["Thank Dana Ruiz every December 20", "Thank Dana Ruiz, 2026-12-20, 1 year"],
    ["Every Friday: send the report", "Send the report, 2026-03-13, 1 week"],
    ["Every month, call Dana Ruiz", "Call Dana Ruiz, 2026-03-11, 1 month"],
    ["Remind me every Monday to send Dana Ruiz the report", "the report, 2026-03-16, 1 week"],
    ["Once a month I should call Dana Ruiz", "Call Dana Ruiz, 2026-03-11, 1 month"],
    ["Monthly coffee with Dana Ruiz", "Coffee with Dana Ruiz, 2026-03-11, 1 month"],
    ["Weekly: send the report", "Send the report, 2026-03-11, 1 week"],
    ["Met Dana Ruiz. Call her on Friday and then every two weeks", "Call Dana Ruiz, 2026-03-13, 2 week"],
    ["Back up my slides every 2 weeks on Monday", "Back up my slides, 2026-03-16, 2 week"],
  ])("%s", (text, step) => {
    expect(repeated(text)).toEqual([step]);
    expect(unkept(text)).toEqual([]);
  });

  it.each([
    [
      "Call Dana Ruiz every month and Sam Okafor every year",
      ["Call Dana Ruiz, 2026-03-11, 1 month", "Call Sam Okafor, 2026-03-11, 1 year"],
    ],
    [
      "Email and call Dana Ruiz every month",
      ["Email Dana Ruiz, 2026-03-11, 1 month", "Call Dana Ruiz, 2026-03-11, 1 month"],
    ],
    [
      "Call Dana Ruiz on Friday. Call Dana Ruiz every month",
      ["Call Dana Ruiz, 2026-03-13, once", "Call Dana Ruiz, 2026-03-11, 1 month"],
    ],
    [
      "Buy cards by Friday and pay rent every month",
      ["Buy cards, 2026-03-13, once", "Pay rent, 2026-03-11, 1 month"],
    ],
    ["Met Dana Ruiz. Pay rent every month", ["Pay rent, 2026-03-11, 1 month"]],
  ])("each on its own: %s", (text, steps) => {
    expect(repeated(text)).toEqual(steps);
  });

  it.each([
    ["Check in with Dana Ruiz twice a month", "twice a month"],
    ["Check in with Dana Ruiz every few weeks", "every few weeks"],
    ["Check in with Dana Ruiz regularly", "regularly"],
    ["Check in with Dana Ruiz every now and then", "every now and then"],
    ["Call Dana Ruiz biweekly", "biweekly"],
    ["Send Dana Ruiz an update every Monday and Thursday", "every Monday and Thursday"],
    ["Submit the timesheet every last Friday of the month", "every last Friday of the month"],
    ["Update my CV every weekday", "every weekday"],
    ["Write three pages a day", "a day"],
    ["Call Dana Ruiz every week until June", "until June"],
    ["Call Dana Ruiz every week for 3 months", "every week for 3 months"],
    ["Dana Ruiz will send me the report every week", "every week"],
  ])("what no recurrence holds is said to be so: %s", (text, words) => {
    expect(unkept(text)).toEqual([words]);
  });

  it.each([
    "Call Dana Ruiz, she teaches every Monday",
    "Dana Ruiz runs a meetup every month. Email her",
    "Dana Ruiz hosts a dinner every Thursday, email her about it",
    "Every Tuesday Dana Ruiz teaches at NYPL",
    "Call Dana Ruiz about the class she gives every Monday",
    "Met Dana Ruiz, works from home every Friday. Call her tomorrow",
    "Email Dana Ruiz the monthly report",
    "Read the weekly newsletter",
    "Call Dana Ruiz each time I am in Boston",
    "Thank each of them, Dana Ruiz and Sam Okafor",
  ])("what repeats of something else makes no step come again: %s", (text) => {
    expect(repeated(text).filter((step) => !step.endsWith("once"))).toEqual([]);
    expect(unkept(text)).toEqual([]);
  });

  it("takes a day said within “remind me … to” once too", () => {
    expect(repeated("Remind me on Friday to send Dana Ruiz the report")).toEqual([
      "the report, 2026-03-13, once",
    ]);
  });

  it("colours how often as it does a day", () => {
    const { highlights, notes } = understood("Call Dana Ruiz every two weeks");
    expect(highlights.map(({ start, end, kind }) => [notes.slice(start, end), kind])).toEqual([
      ["Call", "follow-up"],
      ["Dana Ruiz", "person"],
      ["every two weeks", "day"],
    ]);
  });
});
