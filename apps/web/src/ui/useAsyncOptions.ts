import { useEffect, useEffectEvent, useState } from "react";

interface Loaded<T> {
  readonly options: readonly T[];
  readonly state: "idle" | "loading" | "ready" | "failed";
}

/** Options for what was typed, asked for after a short rest; only the newest question's answer counts. */
export const useAsyncOptions = <T>(
  active: boolean,
  text: string,
  load: (text: string, signal: AbortSignal) => Promise<readonly T[]>,
  rest = 120,
): Loaded<T> => {
  const [loaded, setLoaded] = useState<Loaded<T>>({ options: [], state: "idle" });
  const ask = useEffectEvent(load);
  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    const timer = setTimeout(
      async () => {
        setLoaded((before) => ({ options: before.options, state: "loading" }));
        try {
          const options = await ask(text, stop.signal);
          if (!stop.signal.aborted) setLoaded({ options, state: "ready" });
        } catch {
          if (!stop.signal.aborted) setLoaded({ options: [], state: "failed" });
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
