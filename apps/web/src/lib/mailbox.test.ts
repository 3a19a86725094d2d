import { describe, expect, it } from "vitest";
import { addressesAlone, readMailbox } from "./mailbox";

describe("somebody as a mail program copies them", () => {
  it.each([
    ['"Doe, Jane" <jane@example.org>', "Jane Doe", "jane@example.org"],
    ["Doe, Jane <jane@example.org>", "Jane Doe", "jane@example.org"],
    ["Jane Doe <jane@example.org> ", "Jane Doe", "jane@example.org"],
    ["<jane@example.org>", "", "jane@example.org"],
    ['"Doe, Jane, PhD" <jane@example.org>', "Doe, Jane, PhD", "jane@example.org"],
  ])("%s is %s, %s", (text, name, address) => {
    expect(readMailbox(text)).toEqual({ name, address });
  });

  it.each(["Jane Doe", "jane@example.org", "a < b > c", "Jane <jane>"])("%s is no such", (text) => {
    expect(readMailbox(text)).toBeNull();
  });

  it("gives the addresses of many", () => {
    const parts = addressesAlone(
      '"Doe, Jane" <jane@example.org>, Roe, Rick <rick@example.org>; zoe@example.org',
    )
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter(Boolean);
    expect(parts).toEqual(["jane@example.org", "rick@example.org", "zoe@example.org"]);
  });
});
