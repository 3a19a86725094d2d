import { makeSecondPress, noteKey } from "./secondPress";

/** How far a finger or a mouse moves between the two halves of a double press, in pixels. */
const oneSpot = 12;

const presses = makeSecondPress<Element>();
let last: { x: number; y: number; chord: string; dialog: Element | null } = {
  x: 0,
  y: 0,
  chord: "",
  dialog: null,
};

/** What is held while a key or button is pressed: the two halves of a double press hold the same. */
const chordOf = ({ ctrlKey, metaKey, altKey, shiftKey }: MouseEvent | KeyboardEvent): string =>
  [ctrlKey, metaKey, altKey, shiftKey].map(Number).join("");

/** The control a press is on; the page itself has none. */
const controlOf = (target: EventTarget | null): Element | null =>
  target instanceof Element
    ? target.closest("a, button, input, select, textarea, summary, label, [role]")
    : null;

/**
 * What was pressed is gone, as a dialog is once it was saved: the second half of a double press lands on whatever lay
 * beneath, or on what the focus went back to, and must not press that.
 */
const fallsThrough = (event: Event, control: Element | null): boolean => {
  const before = presses.justPressed(event.timeStamp);
  return before !== null && before !== control && !before.isConnected;
};

const note = (
  event: MouseEvent | KeyboardEvent,
  control: Element | null,
  { x, y }: { x: number; y: number },
): void => {
  if (control && !presses.isSecond(control, event.timeStamp))
    last = { x, y, chord: chordOf(event), dialog: control.closest("dialog") };
};

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

const onClick = (event: MouseEvent): void => {
  const control = controlOf(event.target);
  // A click that the browser makes of a key or a label comes with what it is made of.
  if (event.detail === 0) return;
  const isThere = Math.hypot(event.clientX - last.x, event.clientY - last.y) < oneSpot;
  // Where no dialog closed, a single click goes on from one thing to the next, as fast as one can.
  const mayBeSecond = event.detail > 1 || last.dialog?.isConnected === false;
  if (isThere && mayBeSecond && fallsThrough(event, control)) stop(event);
  else note(event, control, { x: event.clientX, y: event.clientY });
};

/**
 * Whether a key is for the input method that is writing Japanese, say: its Enter takes letters, its Escape drops them.
 * Safari says of that Enter that the composition is over already; only its number, 229, tells it from another.
 */
const isOfInputMethod = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229;

const onKeyDown = (event: KeyboardEvent): void => {
  noteKey(event);
  // Nothing of the app hears of it, and the browser does with it what it would.
  if (isOfInputMethod(event)) return event.stopPropagation();
  if (event.key !== "Enter") return;
  const control = controlOf(event.target);
  // Where no dialog closed, Enter goes on from one thing to the next, as fast as one can.
  const mayBeSecond = last.dialog?.isConnected === false && last.chord === chordOf(event);
  if (mayBeSecond && fallsThrough(event, control)) stop(event);
  else note(event, control, { x: -1, y: -1 });
};

/** Watches every press of the page, before anything else hears of it: second halves of double ones, and keys of input methods. */
export const guardPresses = (): void => {
  addEventListener("click", onClick, { capture: true });
  addEventListener("keydown", onKeyDown, { capture: true });
  // What was pasted, dictated or filled in by a program came without keys.
  addEventListener("input", ({ timeStamp }) => noteKey({ key: "", timeStamp }), { capture: true });
};
