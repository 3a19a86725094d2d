import { onTestFinished } from "vitest";
import { cdp, type Locator, userEvent } from "vitest/browser";

// What somebody does at the keyboard and on the screen. All of it is the browser's own input, none of it made-up events.

/** Presses keys one after the other: `press("ArrowDown", "Shift+Tab")`. */
export const press = async (...chords: readonly string[]): Promise<void> => {
  for (const chord of chords) {
    const keys = chord.split("+");
    const held = keys.slice(0, -1);
    const down = held.map((key) => `{${key}>}`).join("");
    const up = held.map((key) => `{/${key}}`).join("");
    await userEvent.keyboard(`${down}{${keys.at(-1)}}${up}`);
  }
};

/** Types text, key by key. */
export const type = (text: string): Promise<void> => userEvent.keyboard(text.replaceAll(/[{[]/g, "$&$&"));

/** Text underlined in the box, as an input method shows it before it is decided. */
export const compose = (text: string): Promise<unknown> =>
  cdp().send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });

/** The composition is decided: its text stands in the box. Also how a phone's keyboard sends a character. */
export const insert = (text: string): Promise<unknown> => cdp().send("Input.insertText", { text });

/** A key that the input method takes for itself; browsers tell pages of it by the number 229. */
export const pressOfInputMethod = async (key: string): Promise<void> => {
  const event = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await cdp().send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
  await cdp().send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
};

/** The two orders in which Enter ends a composition: Chrome and Firefox tell of the key first, Safari afterwards. */
export const endsOfComposition = {
  "as in Chrome": async (text: string) => {
    await pressOfInputMethod("Enter");
    await insert(text);
  },
  "as in Safari": async (text: string) => {
    await insert(text);
    await pressOfInputMethod("Enter");
  },
} as const;

/** The middle of an element on the page that the tests' frame stands in. */
const middleOf = (element: Element): { x: number; y: number } => {
  const frame = window.frameElement?.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return {
    x: (frame?.left ?? 0) + box.left + box.width / 2,
    y: (frame?.top ?? 0) + box.top + box.height / 2,
  };
};

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

let hasTouchScreen = false;

/** The screen is one for fingers, until the test ends. What is made larger for them has found its place afterwards. */
const takeTouchScreen = async (): Promise<void> => {
  if (hasTouchScreen) return;
  const turn = (enabled: boolean) => {
    hasTouchScreen = enabled;
    return cdp().send("Emulation.setTouchEmulationEnabled", { enabled });
  };
  await turn(true);
  onTestFinished(async () => {
    await turn(false);
  });
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
};

/** Touches an element with a finger. */
export const tap = async (what: Locator): Promise<void> => {
  await takeTouchScreen();
  await nextFrame();
  const touchPoints = [middleOf(what.element())];
  await cdp().send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await cdp().send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
};

/** Puts two fingers on an element, so far apart in pixels, and spreads or closes them. */
export const pinch = async (what: Locator, from: number, to: number): Promise<void> => {
  await takeTouchScreen();
  await nextFrame();
  const { x, y } = middleOf(what.element());
  const fingers = (apart: number) => [-1, 1].map((side, id) => ({ x: x + (side * apart) / 2, y, id }));
  await cdp().send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(from) });
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const touchPoints = fingers(from + (to - from) * part);
    await cdp().send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints });
    await nextFrame();
  }
  await cdp().send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
};

/** Presses the mouse on a point of the window, moves it, and lets go. */
export const drag = async (from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
  const frame = window.frameElement?.getBoundingClientRect();
  const at = ({ x, y }: { x: number; y: number }) => ({
    x: x + (frame?.left ?? 0),
    y: y + (frame?.top ?? 0),
  });
  const mouse = { button: "left", clickCount: 1 } as const;
  await cdp().send("Input.dispatchMouseEvent", { type: "mouseMoved", ...at(from) });
  await cdp().send("Input.dispatchMouseEvent", { type: "mousePressed", ...at(from), ...mouse });
  await cdp().send("Input.dispatchMouseEvent", { type: "mouseMoved", ...at(to), ...mouse, buttons: 1 });
  await cdp().send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at(to), ...mouse });
};

/** Puts text on the clipboard, as somebody does who copies it elsewhere: `userEvent.paste()` pastes it. */
export const copy = async (text: string): Promise<void> => {
  const elsewhere = document.createElement("textarea");
  document.body.append(elsewhere);
  elsewhere.value = text;
  elsewhere.focus();
  elsewhere.select();
  await userEvent.cut();
  elsewhere.remove();
};

/** Long enough for whatever a press sets off to have happened: for saying that something did not. */
export const rest = (milliseconds = 60): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The zone of the machine, until the test ends. */
export const liveIn = async (zone: string): Promise<void> => {
  await cdp().send("Emulation.setTimezoneOverride", { timezoneId: zone });
  onTestFinished(async () => {
    await cdp().send("Emulation.setTimezoneOverride", { timezoneId: "" });
  });
};
