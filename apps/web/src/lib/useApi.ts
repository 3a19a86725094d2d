import { type MutateOptions, type UseQueryOptions, useMutation, useQuery } from "@tanstack/react-query";
import type { Calls } from "@followthrough/contract";
import { useEffect, useState } from "react";
import { toast } from "../ui/toast";
import { acts, versionTracker } from "./acts";
import { type CallError, type CallInput, type CallKey, callApi } from "./callApi";
import { describeFailure } from "./failure";
import { makeOneAtATime } from "./makeOneAtATime";
import { type FormMemory, fingerprintOf, targetOf } from "./makeActs";
import { noteNotSaved, noteSaving } from "./openForms";
import { waitForRefetch } from "./refetch";

type Options<K extends CallKey> = Partial<
  Pick<
    UseQueryOptions<Calls[K]["answer"], CallError>,
    "enabled" | "placeholderData" | "refetchInterval" | "staleTime"
  >
>;

/** Reads a route and keeps the answer fresh. */
export const useApiQuery = <K extends CallKey>(key: K, input: CallInput<K>, options: Options<K> = {}) =>
  useQuery<Calls[K]["answer"], CallError>({
    queryKey: [key, input],
    queryFn: () => callApi(key, input),
    ...options,
  });

interface MutationOptions {
  /** The form says beside its fields what went wrong. */
  showsItsFailure?: boolean;
  /**
   * One thing typed into one form: whatever is pressed while it is on its way is the same submission. Where it is off, as
   * for the rows of a list, only the very same request is.
   */
  isForm?: boolean;
  /** One after the other, each made from the answer to the one before: many small choices about one record. */
  inTurn?: boolean;
  /** How long its answer is waited for, in milliseconds. */
  patience?: number;
}

type Handlers<K extends CallKey> = MutateOptions<Calls[K]["answer"], CallError, CallInput<K>>;

/** A row may go on showing what was there before an act; its button does nothing until it has been read again and drawn. */
const longestReread = 3_000;
const drawing = 100;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const shown = async (): Promise<void> => {
  await Promise.race([waitForRefetch(), rest(longestReread)]);
  await rest(drawing);
};

/**
 * A change, sent once: a second press before the first was answered, and what it changed was read again, does nothing and
 * goes on nowhere. Pressed again after a lost answer it is the same act, which the server does once.
 */
export const useApiMutation = <K extends CallKey>(
  key: K,
  { showsItsFailure = false, isForm = showsItsFailure, inTurn = false, patience }: MutationOptions = {},
) => {
  const [underWay] = useState(makeOneAtATime);
  const [memory] = useState<FormMemory>(() => ({ unanswered: null }));
  const [handlersOf] = useState(() => new WeakMap<object, Handlers<K>>());
  const of = (input: CallInput<K>) => (isForm ? targetOf(key, input) : fingerprintOf(key, input));
  const change = useMutation<Calls[K]["answer"], CallError, CallInput<K>>({
    mutationFn: async (input) => {
      const sent = versionTracker.withNewestVersion(key, input);
      noteSaving();
      try {
        const answer = await acts.act(
          key,
          sent,
          isForm ? memory : undefined,
          patience === undefined ? patience : AbortSignal.timeout(patience),
        );
        versionTracker.noteAnswer(sent, answer);
        return answer;
      } catch (failure) {
        noteNotSaved();
        throw versionTracker.explainConflict(key, sent, failure);
      }
    },
    meta: { showsItsFailure },
    ...(inTurn ? { scope: { id: key } } : {}),
    onError: (failure, input) => {
      if (showsItsFailure || !versionTracker.isConflict(key, failure)) return;
      // In place of the notice without a way to go on. What was pressed may be off the screen: an undo, a row that left.
      toast({
        text: describeFailure(failure),
        tone: "problem",
        action: { label: "Do it all the same", run: () => mutate(input, handlersOf.get(input)) },
      });
    },
    onSettled: (_answer, error, input) => {
      if (error) underWay.end(of(input));
      // A form is open again once it shows that it was saved, below.
      else if (!isForm) void shown().then(() => underWay.end(of(input)));
    },
  });
  const { isPending, mutate: send, mutateAsync: sendAsync } = change;
  useEffect(() => {
    if (!isPending && isForm) underWay.endAll();
  }, [isPending, isForm, underWay]);
  // A form that has gone is pressed no more; what its notice takes back is sent by it all the same.
  useEffect(() => () => underWay.endAll(), [underWay]);
  const begins = (input: CallInput<K>) => underWay.begin(of(input));
  const mutate = (input: CallInput<K>, options: Handlers<K> = {}): void => {
    if (!begins(input)) return;
    handlersOf.set(input, options);
    send(input, options);
  };
  const mutateAsync = (input: CallInput<K>, options: Handlers<K> = {}): Promise<Calls[K]["answer"]> =>
    // Whoever pressed first goes on when it is done; a second press would say and undo everything twice.
    begins(input) ? sendAsync(input, options) : new Promise(() => undefined);
  return { ...change, mutate, mutateAsync };
};
