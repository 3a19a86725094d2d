import { expect, it } from "vitest";
import { couldBeSame } from "./couldBeSame";

it.each([
  ["Lucía Fernández", "L. Fernandez"],
  ["Fernández, Lucía", "Lucía Fernández-Ortega"],
  ["Sam Okafor", "Samuel Okafor"],
  ["Dr. Dana Ruiz", "Dana Ruiz"],
  ["Dana", "Dana Ruiz"],
])("%s may be %s", (one, other) => {
  expect([couldBeSame(one, other), couldBeSame(other, one)]).toEqual([true, true]);
});

it.each([
  ["Ann Smith", "Tom Smith"],
  ["Dana Ruiz", "Dana Webb"],
  ["Grace Lin", "Owen Price"],
  ["+1 212 555 0148", "Grace Lin"],
  ["…", "Grace Lin"],
])("%s is not %s", (one, other) => {
  expect([couldBeSame(one, other), couldBeSame(other, one)]).toEqual([false, false]);
});
