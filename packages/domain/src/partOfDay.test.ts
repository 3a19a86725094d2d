import { expect, it } from "vitest";
import { partOfDayIn } from "./partOfDay";

it.each([
  ["2026-06-25T13:00:00.000Z", "America/New_York", "morning"],
  ["2026-06-25T13:00:00.000Z", "Australia/Sydney", "evening"],
  ["2026-06-25T16:00:00.000Z", "America/New_York", "afternoon"],
  ["2026-06-25T15:59:59.999Z", "America/New_York", "morning"],
  ["2026-06-25T21:59:59.999Z", "America/New_York", "afternoon"],
  ["2026-06-25T22:00:00.000Z", "America/New_York", "evening"],
  ["2026-06-25T18:14:00.000Z", "Asia/Kathmandu", "evening"],
  ["2026-06-25T18:15:00.000Z", "Asia/Kathmandu", "morning"],
])("at %s in %s one wishes a good %s", (now, zone, part) => expect(partOfDayIn(zone, now)).toBe(part));
