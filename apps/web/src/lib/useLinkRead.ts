import type { Calls } from "@followthrough/contract";
import { useCallback, useEffect, useState } from "react";
import type { CallInput, CallKey } from "./callApi";
import type { useLink } from "./linkCalls";

/** What a link opens, read once; `show` puts in its place what an act answered. */
export const useLinkRead = <K extends CallKey>(
  { read }: Pick<ReturnType<typeof useLink>, "read">,
  key: K,
  input: CallInput<K>,
) => {
  const [answer, show] = useState<Calls[K]["answer"] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [reading, setReading] = useState(true);
  const [first] = useState(input);
  const load = useCallback(
    () =>
      read(key, first).then(
        (found) => {
          show(found);
          setFailure(null);
          setReading(false);
          return true;
        },
        (error: unknown) => {
          setFailure(error);
          setReading(false);
          return false;
        },
      ),
    [read, key, first],
  );
  useEffect(() => void load(), [load]);
  const reload = () => {
    setReading(true);
    void load();
  };
  return { answer, failure, reading, reload, show };
};

/** An act of a link's page: one at a time, and what went wrong stays with its form. */
export const useLinkAct = () => {
  const [isPending, setPending] = useState(false);
  const run = async (act: () => Promise<void>, onError: (error: unknown) => void): Promise<void> => {
    if (isPending) return;
    setPending(true);
    try {
      await act();
    } catch (error) {
      onError(error);
    }
    setPending(false);
  };
  return { isPending, run };
};
