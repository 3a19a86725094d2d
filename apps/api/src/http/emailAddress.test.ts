import { describe, expect, it } from "vitest";
import { mustBeEmailAddress } from "./emailAddress";

const problemOf = (text: string): string | null => {
  try {
    mustBeEmailAddress("email", text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe("an e-mail address", () => {
  it.each([
    "dana@example.org",
    "zoë@example.com",
    "用户@例子.公司",
    "o'neil+work@mail.example.org",
    "maya..s.@docomo.ne.jp",
    "a..b@ezweb.ne.jp",
  ])("may be %s", (text) => {
    expect(problemOf(text)).toBeNull();
  });

  it.each([
    "dana",
    "dana@",
    "a..b@example.org",
    "dana@example",
    "maya@",
    "@docomo.ne.jp",
    "..@docomo.ne.jp",
    "dana@exa mple.org",
    "not an address",
  ])("is not %s", (text) => {
    expect(problemOf(text)).toContain("is not an e-mail address");
  });

  it.each(["\u200b", "\u00ad", "\u2060", "\u202e", "\ufeff", "\u0000", "\u3164", "\ufe0f", "\u{e0020}"])(
    "has no invisible %j in it, wherever it stands",
    (invisible) => {
      for (const text of [
        `${invisible}dana@example.org`,
        `da${invisible}na@example.org`,
        `dana@exa${invisible}mple.org`,
        `dana@example.org${invisible}`,
      ])
        expect(problemOf(text)).not.toBeNull();
    },
  );
});
