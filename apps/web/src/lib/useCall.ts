import { type UseQueryOptions, useMutation, useQuery } from "@tanstack/react-query";
import type { Calls } from "@followthrough/contract";
import { type CallError, type CallInput, type CallKey, callApi } from "./callApi";

type Options<K extends CallKey> = Partial<
  Pick<
    UseQueryOptions<Calls[K]["answer"], CallError>,
    "enabled" | "placeholderData" | "refetchInterval" | "staleTime"
  >
>;

/** Reads a route and keeps the answer fresh. */
export const useRead = <K extends CallKey>(key: K, input: CallInput<K>, options: Options<K> = {}) =>
  useQuery<Calls[K]["answer"], CallError>({
    queryKey: [key, input],
    queryFn: () => callApi(key, input),
    ...options,
  });

/** A change; `showsItsFailure` where the form says beside its fields what went wrong. */
export const useChange = <K extends CallKey>(key: K, { showsItsFailure = false } = {}) =>
  useMutation<Calls[K]["answer"], CallError, CallInput<K>>({
    mutationFn: (input) => callApi(key, input),
    meta: { showsItsFailure },
  });
