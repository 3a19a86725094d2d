import { wordSet } from "./wordSet";

/** What stands around a step that may not be meant. */
export const doubtWords = {
  /** After these a verb is told to oneself. */
  leads: wordSet(
    "and then also so please pls i'll we'll i will we to should must let's lets can next again maybe first todo to-do reminder remind me us & + now just gonna gotta need shall or else otherwise plus remember that's task action ok",
  ),
  conditions: wordSet(
    "if unless once when whenever until till after before depends maybe perhaps might could whether possibly otherwise",
  ),
  awaited: wordSet("if unless once when whenever until till after before"),
  corrections: wordSet("no say actually rather mean sorry scratch correction instead or"),
} as const;
