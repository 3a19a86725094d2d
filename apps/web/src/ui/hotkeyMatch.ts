export interface Press {
  readonly key: string;
  readonly code: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** A press in the words bindings use: "d", "?", "mod+k", "shift+mod+k", "enter". Nothing for a bare modifier. */
export const nameOfPress = ({ key, code, mod, shift, alt }: Press): string | undefined => {
  if (["Shift", "Control", "Meta", "Alt", "Dead", "Process"].includes(key)) return undefined;
  // On a keyboard without Latin letters the key in d's place counts as d.
  const plain = /^[^\p{ASCII}]$/u.test(key) && /^Key[A-Z]$/.test(code) ? code.slice(3) : key;
  const name = plain.toLowerCase();
  const letter = /^[a-z]$/.test(name);
  // Alt composes letters on many keyboards (AltGr), so it belongs to typing, not to us; of signs, some are there by it alone.
  if (alt && (letter || key.length > 1)) return undefined;
  return `${shift && (letter || name.length > 1) ? "shift+" : ""}${mod ? "mod+" : ""}${name}`;
};

/** What a text box does itself while Ctrl or Cmd is held: select all, cut, copy, paste, undo and redo. */
const ofText: ReadonlySet<string> = new Set(
  ["mod+a", "mod+c", "mod+v", "mod+x", "mod+y", "mod+z"].flatMap((press) => [press, `shift+${press}`]),
);

/** Whether a press in a text box is its own: letters, and what every text box does with Ctrl or Cmd held. */
export const belongsToText = (press: string): boolean =>
  !press.split("+").includes("mod") || ofText.has(press);

export interface Matched<B> {
  readonly binding: B | undefined;
  /** What was pressed so far of a sequence that has begun. */
  readonly pending: readonly string[];
}

/**
 * What a press means after the pending ones: a binding, the beginning of a sequence ("g t"), or nothing. The last
 * binding of several for the same keys wins, so a page overrules the shell.
 */
export const matchPress = <B extends { readonly keys: string }>(
  pending: readonly string[],
  press: string,
  bindings: readonly B[],
): Matched<B> => {
  const tried = [...pending, press].join(" ");
  const binding = bindings.findLast((each) => each.keys === tried);
  if (binding) return { binding, pending: [] };
  if (bindings.some((each) => each.keys.startsWith(`${tried} `)))
    return { binding: undefined, pending: [...pending, press] };
  return pending.length > 0 ? matchPress([], press, bindings) : { binding: undefined, pending: [] };
};
