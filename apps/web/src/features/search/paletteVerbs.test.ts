import { expect, it } from "vitest";
import { spoken } from "../../lib/held";
import { mayBeName, verbIn } from "./paletteVerbs";

it.each([
  ["snooze dana", { verb: "snooze", rest: "dana" }],
  ["Done  email dana ruiz", { verb: "done", rest: "email dana ruiz" }],
  ["log Mei-Ling", { verb: "log", rest: "Mei-Ling" }],
  ["talked with Mei-Ling", { held: spoken, rest: "Mei-Ling" }],
  ["plan for priya", { verb: "plan", rest: "priya" }],
  ["later", { verb: "snooze", rest: "" }],
  ["call sam", { deed: "call", said: "call", rest: "sam" }],
  ["invite sam for coffee", { deed: "coffee", said: "invite", rest: "sam for coffee" }],
  ["coffee with tom", { deed: "coffee", said: "coffee", rest: "tom" }],
  ["met sam yesterday", { held: "in-person", rest: "sam yesterday" }],
  ["had coffee with aiko last friday", { held: "coffee", rest: "aiko last friday" }],
  ["Had a call with Sam", { held: "call", rest: "Sam" }],
  ["check in with dana", { deed: "check-in", said: "check in", rest: "dana" }],
  ["wait for tom until friday", { waits: true, rest: "tom until friday" }],
  ["opportunity product adviser", { create: "opportunity", isSure: false, rest: "product adviser" }],
  ["new step friday renew membership", { create: "step", isSure: true, rest: "friday renew membership" }],
  ["add an event ALA Annual", { create: "event", isSure: true, rest: "ALA Annual" }],
  ["archive ben whitaker", { archives: true, rest: "ben whitaker" }],
  ["delete ben whitaker", { elsewhere: "delete", rest: "ben whitaker" }],
  // A name that begins as a verb does is a name.
  ["Logan Park", null],
  ["dana", null],
  ["", null],
])("of “%s” the verb is %o", (text, said) => {
  expect(verbIn(text)).toEqual(said);
});

it.each([
  ["Quetzal Xu", true],
  ["Maria van der Berg", true],
  ["O’Brien", true],
  ["renew the membership", false],
  ["dinner at 7", false],
  ["is tom in chicago", false],
  ["what sam said of the grant last week", false],
])("“%s” may be what somebody is called: %s", (text, may) => {
  expect(mayBeName(text)).toBe(may);
});
