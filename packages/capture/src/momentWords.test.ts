import { isCalendarDay } from "@followthrough/contract";
import { expect, it } from "vitest";
import { findMoment, parseMeetingWords, parseMomentWords } from "./momentWords";

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
  ["Thursday 3pm at Cafe Luna", "2026-03-12", "15:00", "Cafe Luna"],
  ["at Cafe Luna, Thursday 3pm", "2026-03-12", "15:00", "Cafe Luna"],
  ["at the Kestrel next Thursday", "2026-03-19", null, "the Kestrel"],
  ["Mar 24 at noon in the reading room", "2026-03-24", "12:00", "the reading room"],
  ["tomorrow @ 12 Main St.", "2026-03-11", null, "12 Main St"],
  ["in 2 weeks at 10am at the Blue Door", "2026-03-24", "10:00", "the Blue Door"],
  ["Friday at 3pm", "2026-03-13", "15:00", null],
])("where two meet: %s", (text, day, time, place) => {
  const today = "2026-03-10";
  expect(isCalendarDay(today) && parseMeetingWords(text, { today })).toEqual({ day, time, place });
});

it.each([
  "at Cafe Luna",
  "Friday at 3",
  "Friday at",
  "Cafe Luna in spring sometimes",
  "in in in",
  "x ".repeat(500),
])("is no meeting: %s", (text) => {
  const today = "2026-03-10";
  expect(isCalendarDay(today) && parseMeetingWords(text, { today })).toBeNull();
});

it.each([
  ["Tuesday at 3pm works", "2026-03-17", "15:00", null],
  ["Yes, thursday 3pm at the Blue Door works.", "2026-03-12", "15:00", "the Blue Door"],
  ["We agreed on Mar 24 at 4 pm at Kestrel", "2026-03-24", "16:00", "Kestrel"],
  ["Coffee on March 24, 15:00, Blue Door", "2026-03-24", "15:00", null],
  ["Gladly, on Friday. At the Blue Door, 3pm", "2026-03-13", "15:00", "the Blue Door"],
  ["Friday at Kestrel and then she flies home", "2026-03-13", null, "Kestrel"],
  ["Friday suits her", "2026-03-13", null, null],
  ["She may have time, tomorrow even", "2026-03-11", null, null],
])("in the sentence %j", (text, day, time, place) => {
  const today = "2026-03-10";
  expect(isCalendarDay(today) && findMoment(text, { today })).toEqual({ day, time, place });
});

it.each(["She would love to", "", "Blue Door cafe, ring the bell", "at 3pm", "x ".repeat(2_000)])(
  "no day is named: %s",
  (text) => {
    const today = "2026-03-10";
    expect(isCalendarDay(today) && findMoment(text, { today })).toBeNull();
  },
);
