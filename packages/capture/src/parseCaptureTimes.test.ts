import { describe, expect, it } from "vitest";
import { readTime } from "./lexis/readTime";
import { understood } from "./testing/understood";

const moments = (text: string): string[] =>
  understood(text).followUps.map(
    ({ action, dueOn, dueTime }) => `${action} ${dueOn} ${dueTime ?? "any time"}`,
  );

describe("a time said with the day of what is to be done, on Tuesday 2026-03-10", () => {
  it.each([
    ["Call Sam Tuesday 3 pm", "call 2026-03-17 15:00"],
    ["Call Sam Okafor on Friday at 15:00", "call 2026-03-13 15:00"],
    ["Call Sam tomorrow, 3:30pm", "call 2026-03-11 15:30"],
    ["Call Sam tomorrow at 9:15 a.m.", "call 2026-03-11 09:15"],
    ["Call Sam at 3pm on Tuesday", "call 2026-03-17 15:00"],
    ["Email Dana on Friday at noon", "email 2026-03-13 12:00"],
    ["Zoom with Dana on Thursday at 3pm", "meeting 2026-03-12 15:00"],
    ["Tomorrow at 3pm: call Dana", "call 2026-03-11 15:00"],
    ["Tomorrow call Dana at 3pm", "call 2026-03-11 15:00"],
    ["At 8am tomorrow call Dana", "call 2026-03-11 08:00"],
    ["Coffee with Dana on Friday at 10", "coffee 2026-03-13 10:00"],
    ["Coffee with Dana on Friday at 3", "coffee 2026-03-13 15:00"],
    ["Meeting at 10 with Dana on Friday", "meeting 2026-03-13 10:00"],
    ["Call Dana Friday at 10 in the morning", "call 2026-03-13 10:00"],
    ["Call Dana tomorrow at 3 in the afternoon", "call 2026-03-11 15:00"],
    ["Call Dana tomorrow morning at 8", "call 2026-03-11 08:00"],
    ["Call Dana tonight at 8", "call 2026-03-10 20:00"],
    ["Dinner with Dana on Friday at 7", "coffee 2026-03-13 19:00"],
    ["Breakfast with Dana on Friday at 7", "coffee 2026-03-13 07:00"],
    // Of a range the start.
    ["Coffee with Dana Friday 3-4pm", "coffee 2026-03-13 15:00"],
    ["Coffee with Dana Friday 3 to 4 pm", "coffee 2026-03-13 15:00"],
    ["Coffee with Dana Friday from 3 - 4pm", "coffee 2026-03-13 15:00"],
    ["Coffee with Dana Friday between 3 and 4 pm", "coffee 2026-03-13 15:00"],
    ["Lunch with Dana Friday 11:30-1pm", "coffee 2026-03-13 11:30"],
  ])("%s", (text, moment) => {
    expect(moments(text)).toEqual([moment]);
  });

  it.each([
    // No hour of the day is sure.
    ["Email Dana on Friday at 9", "email 2026-03-13 any time"],
    ["Call Dana on Friday at 7", "call 2026-03-13 any time"],
    ["Coffee with Dana on Friday at 2 or 3 pm", "coffee 2026-03-13 any time"],
    // A clock of somewhere else.
    ["Call Dana on Friday at 3pm CET", "call 2026-03-13 any time"],
    // Of something else.
    ["Call Dana on Friday, she starts at 9am", "call 2026-03-13 any time"],
    ["Call Dana on Friday about her talk at 4pm", "call 2026-03-13 any time"],
    ["Met Dana at 3pm today. Call her on Friday", "call 2026-03-13 any time"],
    ["Had coffee with Dana yesterday at 10am, email her tomorrow", "email 2026-03-11 any time"],
    // No day: of which one is not said.
    ["Call Dana at 3pm", "call 2026-03-11 any time"],
    // How long, how many, which room.
    ["Call Dana on Friday for 2h", "call 2026-03-13 any time"],
    ["Meet Dana on Friday, room 3a", "meeting 2026-03-13 any time"],
    ["Coffee with Dana on 3/24", "coffee 2026-03-24 any time"],
  ])("without one: %s", (text, moment) => {
    expect(moments(text)).toEqual([moment]);
  });

  it.each([
    [
      "Call Dana on Monday at 9am and Sam on Tuesday at 3pm",
      ["call 2026-03-16 09:00", "call 2026-03-17 15:00"],
    ],
    [
      "Email Dana the slides and call Sam tomorrow at 3pm",
      ["share 2026-03-11 any time", "call 2026-03-11 15:00"],
    ],
    [
      "Met Dana and Sam. Coffee with Dana on Friday at 10, email Sam on Monday",
      ["coffee 2026-03-13 10:00", "email 2026-03-16 any time"],
    ],
  ])("each its own: %s", (text, all) => {
    expect(moments(text)).toEqual(all);
  });

  it("is part of the plan, and no exchange that was had", () => {
    const text = "Zoom with Ibrahim Yusuf tomorrow at 3pm";
    const { followUps, conversation, unplaced, highlights } = understood(text);
    expect(followUps).toMatchObject([{ dueTime: "15:00" }]);
    expect(conversation).toBeNull();
    expect(unplaced).toEqual([]);
    expect(highlights.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)).toContain(
      "day: tomorrow at 3pm",
    );
  });

  it("a line of a debrief says it as a note does", () => {
    expect(
      understood("Dana Ruiz, NYPL, coffee Friday 10am", { event: "ALA Annual" }).followUps,
    ).toMatchObject([{ dueOn: "2026-03-13", dueTime: "10:00" }]);
  });
});

it("every time of the clock is read as it is written, with 24 hours and with twelve", () => {
  for (let minutes = 0; minutes < 24 * 60; minutes += 1) {
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
    const said = { hour, minute, isSure: true };
    const two = String(minute).padStart(2, "0");
    expect(readTime(`at ${String(hour).padStart(2, "0")}:${two}`)).toEqual({
      ...said,
      isSure: hour < 10 || hour > 12,
    });
    expect(readTime(`${hour % 12 || 12}:${two}${hour < 12 ? "am" : "pm"}`)).toEqual(said);
    expect(readTime(`${hour % 12 || 12}:${two} ${hour < 12 ? "a.m." : "p.m."}`)).toEqual(said);
  }
});

it.each(["25:00", "12:60", "13am", "0pm", "3h", "3a", "midnight", "at 3 est", "99", "", "pm"])(
  "no time: %s",
  (text) => {
    expect(readTime(text)).toBeNull();
  },
);
