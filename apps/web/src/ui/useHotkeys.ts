import { useEffect, useEffectEvent } from "react";
import { addHotkeys, type Hotkey } from "./hotkeys";

/**
 * Keys that work while this is on the page, listed in the `?` dialog. They rest while someone types, a dialog or a menu
 * is open. The newest binding of a key wins; those of the shell lie `beneath`, because it is mounted after its page.
 */
export const useHotkeys = (
  keys: readonly Hotkey[],
  { enabled = true, beneath = false }: { enabled?: boolean; beneath?: boolean } = {},
): void => {
  const run = useEffectEvent((at: number, event: KeyboardEvent) => keys[at]?.run(event));
  // What is bound, without the functions, which are new on every render.
  const shape = JSON.stringify(keys.map(({ keys: bound, label, group }) => ({ keys: bound, label, group })));
  useEffect(() => {
    if (!enabled) return;
    const bound: Omit<Hotkey, "run">[] = JSON.parse(shape);
    if (bound.length === 0) return;
    return addHotkeys(
      bound.map((each, at) => ({ ...each, run: (event) => run(at, event) })),
      beneath,
    );
  }, [shape, enabled, beneath]);
};
