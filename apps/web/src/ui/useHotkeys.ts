import { useEffect, useEffectEvent } from "react";
import { addHotkeys, type Hotkey } from "./hotkeys";

/**
 * Keys that work while this is on the page, listed in the `?` dialog. They rest while someone types, a dialog or a menu
 * is open. The newest binding of a key wins; those of the shell lie `beneath`, because it is mounted after its page.
 */
export const useHotkeys = (
  keys: readonly Hotkey[],
  {
    enabled = true,
    beneath = false,
    areCommands = !beneath,
  }: {
    enabled?: boolean;
    beneath?: boolean;
    /** Whether the palette offers them: not what is about a row, which is not seen there. */
    areCommands?: boolean;
  } = {},
): void => {
  const run = useEffectEvent((at: number, event: KeyboardEvent) => keys[at]?.run(event));
  // What is bound, without the functions, which are new on every render.
  const shape = JSON.stringify(keys.map(({ run: _run, ...bound }) => bound));
  useEffect(() => {
    if (!enabled) return;
    const bound: Omit<Hotkey, "run">[] = JSON.parse(shape);
    if (bound.length === 0) return;
    return addHotkeys(
      bound.map((each, at) => ({ ...each, run: (event) => run(at, event) })),
      { beneath, areCommands },
    );
  }, [shape, enabled, beneath, areCommands]);
};
