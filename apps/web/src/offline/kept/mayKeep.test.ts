import { describe, expect, it } from "vitest";
import { mayKeep } from "./mayKeep";

describe("mayKeep", () => {
  it.each([
    "/session",
    "/today",
    "/today?most=600",
    "/contacts?search=dana&limit=100",
    "/contacts/01JZ3F",
    "/contacts/01JZ3F/timeline",
    "/follow-ups/01JZ3F/preparation",
    "/events?limit=200",
    "/playbooks",
    "/templates",
  ])("keeps %s", (address) => expect(mayKeep(address)).toBe(true));
  it.each([
    "/sessions",
    "/session/confirmation",
    "/security-events",
    "/contacts/01JZ3F/photo",
    "/exports/archive",
    "/imports/01JZ3F/rows",
    "/backups",
    "/deliveries",
    "/todays",
    "/trash",
    "//today",
  ])("does not keep %s", (address) => expect(mayKeep(address)).toBe(false));
});
