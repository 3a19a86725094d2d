import { expect, it } from "vitest";
import { readReasons, storeReasons } from "./storedReasons";

it.each([
  ["as they are stored now", storeReasons(["same-email", "like-name"]), ["same-email", "like-name"]],
  [
    "in the words of version 0.5",
    "same e-mail, like name, nickname",
    ["same-email", "like-name", "nickname"],
  ],
  ["one in words", "same LinkedIn profile", ["same-linkedin"]],
  ["none, where only the name was the same", null, ["same-name"]],
  ["what a hand-made archive says", "because, same phone, I say so", ["same-phone"]],
])("the reasons of a row: %s", (_, stored, reasons) => {
  expect(readReasons(stored)).toEqual(reasons);
});
