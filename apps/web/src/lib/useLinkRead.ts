import type { Calls } from "@followthrough/contract";
import { useEffect, useState } from "react";
import type { CallInput, CallKey } from "./callApi";
import type { useLink } from "./linkCalls";

type Read = Pick<ReturnType<typeof useLink>, "read">["read"];

interface Result<A> {
  readonly answer: A | null;
  readonly failure: unknown;
}

const readOnce = async <K extends CallKey>(
  read: Read,
  key: K,
  input: CallInput<K>,
): Promise<Result<Calls[K]["answer"]>> => {
  try {
    return { answer: await read(key, input), failure: null };
  } catch (failure) {
    return { answer: null, failure };
  }
};

/** What a link opens, read once; `show` puts in its place what an act answered. */
export const useLinkRead = <K extends CallKey>(
  { read }: { readonly read: Read },
  key: K,
  input: CallInput<K>,
) => {
  const [result, setResult] = useState<Result<Calls[K]["answer"]>>({ answer: null, failure: null });
  const [reading, setReading] = useState(false);
  const [first] = useState(input);
  useEffect(() => void readOnce(read, key, first).then(setResult), [read, key, first]);
  const reload = async () => {
    setReading(true);
    setResult(await readOnce(read, key, first));
    setReading(false);
  };
  return {
    ...result,
    reading,
    reload: () => void reload(),
    show: (answer: Calls[K]["answer"]) => setResult({ answer, failure: null }),
  };
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
