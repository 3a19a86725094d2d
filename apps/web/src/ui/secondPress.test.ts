import { describe, expect, it } from "vitest";
import { makeSecondPress, noteKey } from "./secondPress";

describe("a double press", () => {
  it("is one press, however often it is repeated without a pause", () => {
    const { isSecond } = makeSecondPress<string>();
    expect([0, 20, 120, 250].map((at) => isSecond("Save", at))).toEqual([false, true, true, true]);
    expect(isSecond("Save", 310)).toBe(false);
  });

  it("is of one thing: another button pressed at once is another press", () => {
    const { isSecond } = makeSecondPress<string>();
    expect(isSecond("Save", 0)).toBe(false);
    expect(isSecond("Cancel", 20)).toBe(false);
  });

  it("is two presses where another key was typed between them", () => {
    const { isSecond } = makeSecondPress<string>();
    const press = (key: string, timeStamp: number) => {
      noteKey({ key, timeStamp });
      return key === "Enter" ? isSecond("Save", timeStamp) : null;
    };
    const keys = ["Control", "Enter", "Control", "Enter", "1", "Control", "Enter", "Enter"];
    expect(keys.map((key, place) => press(key, 1_000 + place * 10))).toEqual([
      null,
      false,
      null,
      true,
      null,
      null,
      false,
      true,
    ]);
  });

  it("leaves the pace of somebody who works through a list", () => {
    const { isSecond } = makeSecondPress<string>();
    expect([0, 330, 660, 990].some((at) => isSecond("Skip for now", at))).toBe(false);
  });

  it("is remembered for a moment, for what lies beneath a dialog that closed", () => {
    const { isSecond, justPressed } = makeSecondPress<string>();
    isSecond("Save", 2_000);
    expect(justPressed(2_200)).toBe("Save");
    expect(justPressed(2_301)).toBeNull();
  });

  it("is forgotten once another key was pressed: opened anew at once, a dialog is answered at once", () => {
    const { isSecond, justPressed } = makeSecondPress<string>();
    noteKey({ key: "Enter", timeStamp: 3_000 });
    isSecond("Trash", 3_000);
    expect(justPressed(3_100)).toBe("Trash");
    noteKey({ key: "k", timeStamp: 3_150 });
    expect(justPressed(3_200)).toBeNull();
  });
});
