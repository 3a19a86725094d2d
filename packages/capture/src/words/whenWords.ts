import { wordSet } from "./wordSet";

/** Words of which a sentence is made that only says when: "do it by Sunday", "now it's Friday", "say Thursday". */
export const whenOnly = wordSet(
  "do it that this so by on for due deadline say now its it's is make target before at the until till set latest and then maybe around preferably ideally must be done asap will should has to in time end please no later than let's happen needs need",
);

/** What says that somebody is not to be had until a day, or that one waits for it. */
export const waitingWords = wordSet(
  "if unless when once after until till wait waiting away out off back vacation leave holiday holidays travelling traveling travel abroad returns return returning free available busy hear heard reply replied replies answer answers answered respond responds responded call called write written email emailed show shown come comes through closed hasn't haven't doesn't don't didn't isn't won't not no sick maternity paternity sabbatical",
);

/** What is said where something is put on another day. */
export const movingWords = wordSet(
  "moved rebooked rearranged rescheduled pushed postponed shifted changed bumped delayed switched swapped instead",
);
