import { CalendarDay } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { parseCapture } from "./parseCapture";

const context = { today: CalendarDay.parse("2026-03-10"), zone: "America/New_York" };

describe("whether somebody was talked with", () => {
  it.each([
    ["Met Dana Ruiz at ALA Annual. Email her next week.", "in-person", "2026-03-10"],
    ["met Tom Becker @ SAA reception yesterday - connect on linkedin tomorrow", "in-person", "2026-03-09"],
    ["Had coffee with Marcus Webb today, he introduced me to Aiko Tanaka", "coffee", "2026-03-10"],
    [
      "Phone chat with Priya Nair yesterday, no openings now. Call her back in 6 months.",
      "call",
      "2026-03-09",
    ],
    ["Talked with Nina Kowalski about the grant. Nothing to do.", "other", "2026-03-10"],
    ["Dana Ruiz from NYPL told me to call Sam Okafor about the cataloging job", "other", "2026-03-10"],
    ["Claire Dubois emailed me yesterday, nothing open. Check back in the new year", "email", "2026-03-09"],
    ["Zoom with Yuki Sato went well, said to ask again in May", "video", "2026-03-10"],
  ])("%s", (text, channel, heldOn) => {
    expect(parseCapture(text, context).conversation).toEqual({ channel, heldOn });
  });

  it.each([
    "check in with Olga Petrova in 3 months",
    "Email Sven Larsson end of the month about the residency",
    "Coffee with Marcus Webb on March 20",
    "Call Kofi Mensah on Monday",
    "Ben Achterberg, recruiter, Randstad, 555-201-8890",
    "Thank Grace Lin for the referral",
    "Zoom with Ibrahim Yusuf tomorrow at 3pm re: internship",
    "Alice Wong -> Carlos Vega",
    "buy milk",
    "",
  ])("not by %s", (text) => {
    expect(parseCapture(text, context).conversation).toBeNull();
  });
});
