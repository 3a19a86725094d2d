import { useEffect, useEffectEvent } from "react";
import { onReopenAsked, waitingHere } from "./openForms";

/** How the forms a page opens are opened, by their place. */
export type FormOpeners = Readonly<Record<string, () => void>>;

/** Opens again what was open in this window when the session ended, once what it needs is there. */
export const useReopenForms = (ways: FormOpeners, isReady = true): void => {
  const reopen = useEffectEvent(() => {
    for (const { place } of waitingHere()) {
      const open = ways[place];
      // One alone: a page shows one dialog, and what else was kept is offered above it.
      if (open) return open();
    }
  });
  useEffect(() => {
    if (!isReady) return;
    reopen();
    return onReopenAsked(() => reopen());
  }, [isReady]);
};
