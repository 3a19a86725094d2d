import { expect, it } from "vitest";
import { verbIn } from "./paletteVerbs";

it.each([
  ["snooze dana", { verb: "snooze", rest: "dana" }],
  ["Done  email dana ruiz", { verb: "done", rest: "email dana ruiz" }],
  ["talked with Mei-Ling", { verb: "log", rest: "Mei-Ling" }],
  ["plan for priya", { verb: "plan", rest: "priya" }],
  ["later", { verb: "snooze", rest: "" }],
  ["call sam", { deed: "call", said: "call", rest: "sam" }],
  ["invite sam for coffee", { deed: "coffee", said: "invite", rest: "sam for coffee" }],
  ["coffee with tom", { deed: "coffee", said: "coffee", rest: "tom" }],
  ["met sam yesterday", { held: "in-person", rest: "sam yesterday" }],
  // A name that begins as a verb does is a name.
  ["Logan Park", null],
  ["dana", null],
  ["", null],
])("of “%s” the verb is %o", (text, said) => {
  expect(verbIn(text)).toEqual(said);
});
