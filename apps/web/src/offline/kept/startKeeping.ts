import type { QueryClient } from "@tanstack/react-query";
import { isStillOwner } from "../../lib/browserMemory";
import { type CallKey, type Reading, addressOf, setKeeper } from "../../lib/callApi";
import { deviceNow } from "../deviceClock";
import { keepsNothing } from "../keepsNothing";
import { noteAge, wasKept } from "./ages";
import { type KeptAnswer, keepAnswers, tidyAnswers } from "./keptAnswers";
import { mayKeep } from "./mayKeep";
import { placeOf } from "./placeOf";

/** Answers that come together are written together, in milliseconds. */
const pause = 400;

/** What was read so far, by what asked for it. */
const readSoFar = (client: QueryClient): KeptAnswer[] =>
  client
    .getQueryCache()
    .getAll()
    .flatMap(({ queryKey: [key, input, ...more], state }) => {
      const isCall = typeof key === "string" && key.startsWith("GET /") && more.length === 0;
      // Kept once more it would be as new as today, and without what waits to be sent.
      if (
        !isCall ||
        state.data === undefined ||
        wasKept(state.data) ||
        typeof input !== "object" ||
        input === null
      )
        return [];
      const address = addressOf(key as CallKey, input);
      return mayKeep(address)
        ? [{ address: placeOf(address), at: state.dataUpdatedAt, answer: state.data }]
        : [];
    });

/** Keeps on this device what is read for an account. Answers how to end that. */
export const startKeeping = (client: QueryClient, accountId: string): (() => void) => {
  let waiting: KeptAnswer[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    timer = undefined;
    const answers = waiting;
    waiting = [];
    // Signed out meanwhile, nothing may come back. Where there is no room, what is there has to do.
    if (isStillOwner(accountId) && !keepsNothing()) keepAnswers(accountId, answers).catch(() => undefined);
  };
  const add = (...answers: KeptAnswer[]) => {
    waiting.push(...answers);
    timer ??= setTimeout(write, pause);
  };
  const keep = (reading: Reading, answer: unknown) => {
    const at = deviceNow().getTime();
    noteAge(answer, at);
    if (reading.accountId === accountId && reading.key.startsWith("GET") && mayKeep(reading.address))
      add({ address: placeOf(reading.address), at, answer });
  };
  if (!keepsNothing()) add(...readSoFar(client));
  setKeeper(keep);
  void tidyAnswers(accountId, deviceNow().getTime()).catch(() => undefined);
  return () => {
    clearTimeout(timer);
    waiting = [];
    setKeeper(null);
  };
};
