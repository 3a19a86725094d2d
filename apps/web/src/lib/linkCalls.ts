import { useState } from "react";
import { CallError, type CallInput, type CallKey, callApi } from "./callApi";
import { makeActs } from "./makeActs";
import { newId } from "./newId";

/** What stands behind the # of a link: its token, and the button that was pressed in the mail. It stays there, so that the page can be loaded again. */
export const readFragment = (hash: string): { token: string; button: string } => {
  const [token = "", button = ""] = hash.replace(/^#/, "").split("/");
  return { token, button };
};

/** Calls the API by a link's token, which goes in a header and is part of no address. */
const linkCalls = (token: string) => {
  const send: typeof callApi = (key, input, options) => callApi(key, input, { ...options, linkToken: token });
  const { act } = makeActs({
    send,
    newKey: newId,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    isCutOff: () => !navigator.onLine,
  });
  return { read: send, act: <K extends CallKey>(key: K, input: CallInput<K>) => act(key, input) };
};

/** The link that the page was opened by. */
export const useLink = () =>
  useState(() => {
    const { token, button } = readFragment(window.location.hash);
    return { button, ...linkCalls(token) };
  })[0];

/** Why a link opens nothing (any more), where that is what a call ended with. */
export const linkProblem = (failure: unknown): "not-good" | "changed" | "used" | null => {
  if (!(failure instanceof CallError)) return null;
  if (failure.status === 404) return "not-good";
  if (failure.error.code === "step_changed") return "changed";
  return failure.error.code === "link_used" ? "used" : null;
};
