import { expect, it } from "vitest";
import { saysNothingToDo } from "./nothingToDo";

it.each([
  "Nice chat, nothing to do",
  "Nothing more to do.",
  "Talked about maps; no follow-up needed",
  "Hired somebody else. No next steps",
  "no further action required",
  "No need to follow up",
])("says so: %s", (text) => expect(saysNothingToDo(text)).toBe(true));

it.each([
  "It has nothing to do with maps",
  "Nothing to do until May",
  "Nothing to do for now",
  "No need to follow up with Sam, Dana does it",
  "She has nothing against it",
  "",
])("does not: %s", (text) => expect(saysNothingToDo(text)).toBe(false));
