import type { OpenLoop } from "@followthrough/contract";

/** What may be done about a loop, the best first. */
export interface LoopChoice {
  readonly act:
    | "plan"
    | "told"
    | "dismiss"
    | "complete"
    | "snooze"
    | "drop"
    | "opportunity"
    | "settle"
    | "nudge"
    | "letGo";
  readonly key: string;
  readonly label: string;
}

const choice = (act: LoopChoice["act"], key: string, label: string): LoopChoice => ({ act, key, label });

/** The choices for a loop; every one has at least one that closes it. */
export const choicesFor = ({ kind, fix, contact }: OpenLoop): readonly LoopChoice[] => {
  const first = contact.name.split(" ")[0] ?? contact.name;
  const planned = fix ? [choice("plan", "p", `Plan: ${fix.what}`)] : [];
  switch (kind) {
    case "thanks-owed":
      return [choice("told", "t", `I thanked ${first}`), ...planned];
    case "news-to-tell":
      return [choice("told", "t", `I told ${first}`), choice("dismiss", "x", "Need not be told")];
    case "stale-follow-up":
      return [
        choice("complete", "d", "Done"),
        choice("snooze", "s", "Another day"),
        choice("drop", "x", "Drop it, with the reason"),
      ];
    case "nothing-planned":
      return [...planned, choice("settle", "x", "Nothing more to do")];
    case "waiting-long":
      return [
        choice("nudge", "n", `Ask ${first} again`),
        choice("complete", "d", "Answered"),
        choice("letGo", "x", "Let go"),
      ];
    case "opportunity-stalled":
    case "opportunity-without-step":
      return [...planned, choice("opportunity", "m", "Open it, to move it on")];
    default:
      return planned;
  }
};
