import type { StageKind } from "@followthrough/contract";
import type { BrokenRule } from "@followthrough/domain";

type Rule<C extends BrokenRule["code"]> = Extract<BrokenRule, { code: C }>;

const kinds: Readonly<Record<StageKind, string>> = { open: "open", won: "won", lost: "lost", later: "later" };

const closed: Readonly<Record<Rule<"already_closed">["as"], string>> = {
  done: "This is already marked done.",
  answered: "This is already marked as answered.",
  dropped: "This was already dropped.",
};

const changed: Readonly<Record<Rule<"changed_since">["of"], string>> = {
  capture: "Some of this has been changed or added to since, so it cannot be undone as a whole.",
  completion: "What was saved with it has been changed since, so it cannot be undone as a whole.",
  conversation: "This conversation has been changed since, so it cannot be undone as it was recorded.",
  playbook: "The playbook has gone on since, so this cannot be opened again.",
  playbooks: "Some of them have gone on since, so it cannot be undone as a whole.",
  words: "It was closed too often for all its words to be kept beside it.",
};

const describeRefusedMerge = (rule: Rule<"merge_refused">): string => {
  switch (rule.because) {
    case "gone":
      return "One of the two was removed for good since, so they cannot be made two again.";
    case "too-old":
      return "This merge is more than 30 days old, so it can no longer be undone.";
    case "notes-too-long":
      return "Their notes together are longer than 50,000 characters. Shorten one of them first.";
    case "merged-since":
      return `${rule.name} was merged with somebody else since. Undo that merge first.`;
    case "in-trash":
      return `${rule.name} is in the trash. Take them out of it first.`;
  }
};

const describeLoop = (rule: Rule<"referral_loop">): string => {
  if ("referrer" in rule) {
    const { referrer, referred } = rule;
    return `You came to know ${referrer} through ${referred}, so ${referrer} cannot be how you came to know ${referred}.`;
  }
  const steps = rule.way.slice(1).map((name, at) => `${rule.way[at] ?? ""} pointed you to ${name}`);
  return `${steps.join(", and ")}. As one person they would have led to themselves; take one of these referrals out first.`;
};

/** What a rule that says no says to the user. */
export const describeBrokenRule = (rule: BrokenRule): string => {
  switch (rule.code) {
    case "referral_to_self":
      return `${rule.name} cannot point you to themselves.`;
    case "introduction_to_self":
      return `${rule.name} cannot be introduced to themselves.`;
    case "referral_loop":
      return describeLoop(rule);
    case "referral_exists":
      return `${rule.referrer} pointing you to ${rule.referred} is recorded already.`;
    case "introduction_exists":
      return `That you introduced ${rule.one} to ${rule.other} is recorded already.`;
    case "stages_wrong":
      return "missing" in rule
        ? `There must be a stage for what is ${kinds[rule.missing]}.`
        : `Two stages are called ${rule.twice}.`;
    case "already_closed":
      return closed[rule.as];
    case "not_closed":
      return rule.as === "done" ? "This is not marked done." : "This was not dropped.";
    case "changed_since":
      return changed[rule.of];
    case "merge_refused":
      return describeRefusedMerge(rule);
    case "not_snoozed":
      return "This has not been snoozed.";
    case "not_running":
      return "This playbook is not under way.";
    case "not_left":
      return "This playbook was not left.";
    case "move_not_last":
      return "It has been moved again since. Undo the later move first.";
    case "sample_exists":
      return "The sample network is here already.";
  }
};
