import { describe, expect, it } from "vitest";
import { mailHeaders } from "./mailHeaders";

const occasion = { kind: "digest", occurrence: "2026-06-25", now: "2026-06-25T11:30:00.000Z" } as const;

const names = (...[url, link]: [string | undefined, string | null]) =>
  Object.keys(mailHeaders(url, occasion, link)).filter((name) => name.startsWith("List-"));

describe("the headers of a reminder", () => {
  it("say how it is ended with one click, what list it is of, and that nobody should answer by machine", () => {
    const link = "https://crm.example.org/unsubscribe/x";
    expect(mailHeaders("https://crm.example.org", occasion, link)).toEqual({
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "X-Entity-Ref-ID": "digest 2026-06-25 2026-06-25T11:30:00.000Z",
      "List-Id": "Followthrough reminders <reminders.crm.example.org>",
      "List-Unsubscribe": "<https://crm.example.org/unsubscribe/x>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
  });

  it("promise one click only over https, as the standard has it", () => {
    const headers = mailHeaders("http://crm.lan:3000", occasion, "http://crm.lan:3000/unsubscribe/x");
    expect(headers).toMatchObject({
      "List-Unsubscribe": "<http://crm.lan:3000/unsubscribe/x>",
      "List-Id": "Followthrough reminders <reminders.crm.lan>",
    });
    expect(headers).not.toHaveProperty("List-Unsubscribe-Post");
  });

  it("leave out what they have no address for", () => {
    expect(names(undefined, null)).toEqual([]);
    expect(names("http://[::1]:3000", null)).toEqual([]);
  });
});
