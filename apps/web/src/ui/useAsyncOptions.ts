import { useEffect, useEffectEvent, useState } from "react";

interface Loaded<T> {
  readonly options: readonly T[];
  readonly state: "idle" | "loading" | "ready" | "failed";
  /** For what text they are; while another one is asked for, those of the one before stay. */
  readonly of: string | null;
}

interface Asking<T> {
  /** How long after the last key, in milliseconds. */
  rest?: number;
  /** The answer to what is typed now has come; none where it failed. */
  onLoaded?: (options: readonly T[]) => void;
}

/** Options for what was typed, asked for after a short rest; only the newest question's answer counts. */
export const useAsyncOptions = <T>(
  active: boolean,
  text: string,
  load: (text: string, signal: AbortSignal) => Promise<readonly T[]>,
  { rest = 120, onLoaded }: Asking<T> = {},
): Loaded<T> => {
  const [loaded, setLoaded] = useState<Loaded<T>>({ options: [], state: "idle", of: null });
  const ask = useEffectEvent(load);
  const tell = useEffectEvent((options: readonly T[]) => onLoaded?.(options));
  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    const timer = setTimeout(
      async () => {
        setLoaded((before) => ({ ...before, state: "loading" }));
        try {
          const options = await ask(text, stop.signal);
          if (stop.signal.aborted) return;
          setLoaded({ options, state: "ready", of: text });
          tell(options);
        } catch {
          if (stop.signal.aborted) return;
          setLoaded({ options: [], state: "failed", of: text });
          tell([]);
        }
      },
      text === "" ? 0 : rest,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [active, text, rest]);
  return loaded;
};
