import { isCalendarDay } from "@followthrough/contract";
import { expect, it } from "vitest";
import { findMoment, parseMomentWords } from "./momentWords";

const moment = (text: string) => {
  const today = "2026-03-10";
  return isCalendarDay(today) ? parseMomentWords(text, { today }) : null;
};

it.each([
  ["Friday 3 pm", "2026-03-13", "15:00"],
  ["Friday, 3:30pm", "2026-03-13", "15:30"],
  ["tomorrow at 15:00", "2026-03-11", "15:00"],
  ["3pm tomorrow", "2026-03-11", "15:00"],
  ["at 9 am on Friday", "2026-03-13", "09:00"],
  ["noon tomorrow", "2026-03-11", "12:00"],
  ["in 2 weeks at 10 a.m.", "2026-03-24", "10:00"],
  ["Friday 3 - 4 pm", "2026-03-13", "15:00"],
  ["Mar 24", "2026-03-24", null],
  ["in 2 weeks", "2026-03-24", null],
])("%s", (text, day, time) => {
  expect(moment(text)).toEqual({ day, time });
});

it.each([
  "3pm",
  "Friday at 3",
  "Friday 3pm CET",
  "somewhen 3pm",
  "",
  "at",
  "Friday 3pm call Sam",
  "x ".repeat(500),
])("not sure: %s", (text) => {
  expect(moment(text)).toBeNull();
});

it.each([
  ["Tuesday at 3pm works", "2026-03-17", "15:00"],
  ["Yes, thursday 3pm at the Blue Door works.", "2026-03-12", "15:00"],
  ["We agreed on Mar 24 at 4 pm at Kestrel", "2026-03-24", "16:00"],
  ["Coffee on March 24, 15:00, Blue Door", "2026-03-24", "15:00"],
  ["Gladly, on Friday. At the Blue Door, 3pm", "2026-03-13", "15:00"],
  ["Friday suits her", "2026-03-13", null],
  ["She may have time, tomorrow even", "2026-03-11", null],
])("in the sentence %j", (text, day, time) => {
  const today = "2026-03-10";
  expect(isCalendarDay(today) && findMoment(text, { today })).toEqual({ day, time });
});

it.each(["She would love to", "", "Blue Door cafe, ring the bell", "at 3pm", "x ".repeat(2_000)])(
  "no day is named: %s",
  (text) => {
    const today = "2026-03-10";
    expect(isCalendarDay(today) && findMoment(text, { today })).toBeNull();
  },
);
