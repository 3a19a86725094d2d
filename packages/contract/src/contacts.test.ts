import { expect, it } from "vitest";
import { ContactDraft } from "./contacts";

it.each([
  ["jane@example.org", "jane@example.org"],
  ["mailto:jane@example.org", "jane@example.org"],
  ["MAILTO:jane@example.org?subject=Maps", "jane@example.org"],
  ['"Doe, Jane" <jane@example.org>', "jane@example.org"],
  ["Jane Doe <jane@example.org>", "jane@example.org"],
  ["Jane Doe", "Jane Doe"],
  ["jane@", "jane@"],
])("of %j as an address %j is kept, for the server to judge", (written, address) => {
  const { emails } = ContactDraft.parse({ name: "Jane Doe", emails: [{ address: written }] });
  expect(emails).toEqual([{ address, label: null }]);
});
