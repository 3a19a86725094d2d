import { describe, expect, it } from "vitest";
import { belongsToText, matchPress, nameOfPress } from "./hotkeyMatch";

const press = (key: string, rest: Partial<Parameters<typeof nameOfPress>[0]> = {}) =>
  nameOfPress({ key, code: "", mod: false, shift: false, alt: false, ...rest });

describe("nameOfPress", () => {
  it("names plain keys, modifiers and signs that need shift", () => {
    expect(press("d")).toBe("d");
    expect(press("?", { shift: true })).toBe("?");
    expect(press("k", { mod: true })).toBe("mod+k");
    expect(press("#", { alt: true })).toBe("#");
    expect(press("Enter")).toBe("enter");
    expect(press("D", { shift: true })).toBe("shift+d");
    expect(press("ArrowDown")).toBe("arrowdown");
  });
  it("takes the key in d's place on a keyboard without Latin letters", () => {
    expect(press("в", { code: "KeyD" })).toBe("d");
  });
  it("leaves modifiers alone and composed letters to typing", () => {
    expect(press("Shift")).toBeUndefined();
    expect(press("Dead")).toBeUndefined();
    expect(press("d", { alt: true })).toBeUndefined();
    expect(press("∂", { code: "KeyD", alt: true })).toBeUndefined();
  });
});

describe("a press in a text box", () => {
  it("is the box's own where it types, selects, cuts, copies, pastes or takes back", () => {
    const own = ["d", "enter", "?", "mod+a", "mod+x", "mod+c", "mod+v", "mod+z", "shift+mod+z", "mod+y"];
    expect(own.filter((each) => !belongsToText(each))).toEqual([]);
  });
  it("is the page's where it means something else with Ctrl or Cmd held", () => {
    expect(["mod+k", "mod+enter"].filter(belongsToText)).toEqual([]);
  });
});

describe("matchPress", () => {
  const bindings = [{ keys: "c" }, { keys: "g t" }, { keys: "g p" }, { keys: "t" }, { keys: "mod+k" }];
  it("finds a single key", () => {
    expect(matchPress([], "c", bindings).binding?.keys).toBe("c");
  });
  it("waits for the rest of a sequence and then finds it, not the single key it ends with", () => {
    const first = matchPress([], "g", bindings);
    expect(first).toEqual({ binding: undefined, pending: ["g"] });
    expect(matchPress(first.pending, "t", bindings).binding?.keys).toBe("g t");
  });
  it("reads a press that does not go on with the sequence as a new beginning", () => {
    expect(matchPress(["g"], "c", bindings).binding?.keys).toBe("c");
    expect(matchPress(["g"], "g", bindings).pending).toEqual(["g"]);
    expect(matchPress(["g"], "x", bindings)).toEqual({ binding: undefined, pending: [] });
  });
  it("lets the binding added last win", () => {
    const page = { keys: "/", from: "page" };
    expect(matchPress([], "/", [{ keys: "/", from: "shell" }, page]).binding).toBe(page);
  });
});
