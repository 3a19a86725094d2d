import { belongsToText, matchPress, nameOfPress } from "./hotkeyMatch";
import { makeSecondPress } from "./secondPress";

export interface Hotkey {
  /** "d", "?", "enter", "mod+k", or a sequence: "g t"; "" for what the palette offers and no key does. */
  readonly keys: string;
  /** What it does, for the list of keys. Without it the key is not listed. */
  readonly label?: string;
  readonly group?: string;
  /** The palette leaves it out. */
  readonly isNoCommand?: boolean;
  /** Answering false leaves the key to the browser. */
  readonly run: (event: KeyboardEvent) => unknown;
}

const settingKey = "single-keys";
const sequenceWait = 1200;
let sets: readonly (readonly Hotkey[])[] = [];
let active: readonly Hotkey[] = [];
let noCommands: readonly (readonly Hotkey[])[] = [];
let pending: readonly string[] = [];
let lastPressAt = 0;
const presses = makeSecondPress<string>();
let singleKeys = true;
try {
  singleKeys = localStorage.getItem(settingKey) !== "off";
} catch {
  // Storage refused: keys are on.
}
const listeners = new Set<() => void>();
const tell = () => {
  for (const changed of listeners) changed();
};

const textFields =
  "textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit]), [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton]";

/** Whether what has the focus takes letters, so that none of them is a key of the page's. */
const typesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(textFields));

/** Enter and Space belong to whatever control has the focus, except to a row's head, which the list's keys speak for. */
const pressesControl = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches("a, button, summary, input, [role=menuitem]") &&
  !("rowHead" in target.dataset);

const onKeyDown = (event: KeyboardEvent) => {
  if (event.defaultPrevented || document.querySelector("dialog:modal, [role=menu]:popover-open")) return;
  const mod = event.metaKey || event.ctrlKey;
  const press = nameOfPress({
    key: event.key,
    code: event.code,
    mod,
    shift: event.shiftKey,
    alt: event.altKey,
  });
  if (!press || (typesText(event.target) && belongsToText(press))) return;
  if (!mod && press.length === 1 && !singleKeys) return;
  if ((press === "enter" || press === " ") && pressesControl(event.target)) return;
  if (event.timeStamp - lastPressAt > sequenceWait) pending = [];
  lastPressAt = event.timeStamp;
  const matched = matchPress(pending, press, active);
  pending = matched.pending;
  if (!matched.binding) return;
  // Held down or pressed twice, a key that moves about moves twice; one that does something does it once.
  const isAgain = presses.isSecond(matched.binding.keys, event.timeStamp) || event.repeat;
  if (isAgain && !/^(arrow|[jk]$)/.test(press)) return event.preventDefault();
  if (matched.binding.run(event) !== false) event.preventDefault();
};

/** Adds keys until the answer is called; beneath all others, if they are to give way to any other binding. */
export const addHotkeys = (
  keys: readonly Hotkey[],
  { beneath, areCommands }: { beneath: boolean; areCommands: boolean },
): (() => void) => {
  if (sets.length === 0) document.addEventListener("keydown", onKeyDown);
  sets = beneath ? [keys, ...sets] : [...sets, keys];
  if (!areCommands) noCommands = [...noCommands, keys];
  active = sets.flat();
  tell();
  return () => {
    sets = sets.filter((each) => each !== keys);
    noCommands = noCommands.filter((each) => each !== keys);
    active = sets.flat();
    if (sets.length === 0) document.removeEventListener("keydown", onKeyDown);
    tell();
  };
};

export const hotkeys = {
  active: () => active,
  /** What the page at hand lets one do, in its own order: for the palette, where no key is needed. */
  commandsOfPage: (): readonly Hotkey[] => {
    const own = sets.filter((each) => !noCommands.includes(each)).flat();
    return own.filter(
      ({ keys, label, isNoCommand }, at) =>
        label && !isNoCommand && (keys === "" || own.findLastIndex((other) => other.keys === keys) === at),
    );
  },
  /** Whether keys without Ctrl or Cmd work. People who speak to their computer need them off (WCAG 2.1.4). */
  singleKeys: () => singleKeys,
  setSingleKeys: (on: boolean) => {
    singleKeys = on;
    try {
      localStorage.setItem(settingKey, on ? "on" : "off");
    } catch {
      // Lasts as long as the page.
    }
    tell();
  },
  /** Writes the choice down again, where the browser's storage was emptied. */
  keep: () => {
    if (!singleKeys) hotkeys.setSingleKeys(false);
  },
  subscribe: (changed: () => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};
