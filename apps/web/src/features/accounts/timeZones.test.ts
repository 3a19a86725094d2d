import { describe, expect, it } from "vitest";
import { nameToday, timeZoneOptions } from "./timeZones";

describe("time zones", () => {
  it("have the names they have today, each once", () => {
    const labels = timeZoneOptions("America/New_York").map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining(["Europe/Kyiv", "Asia/Kolkata", "Asia/Ho Chi Minh", "UTC"]),
    );
    expect(labels).not.toContain("Europe/Kiev");
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(["Europe/Kiev", "Asia/Calcutta", "Mars/Olympus", "Europe/Kyiv"])(
    "leave the stored one as it is, under today's name: %s",
    (stored) => {
      const options = timeZoneOptions(stored);
      expect(options.filter(({ value }) => value === stored)).toEqual([
        { value: stored, label: nameToday(stored) },
      ]);
      expect(options.filter(({ label }) => label === nameToday(stored))).toHaveLength(1);
    },
  );
});
