import type { ErrorCode, StageKind } from "@followthrough/contract";

/** Which rule of the product says no, and the facts of it. The sentence about it is made elsewhere. */
export type BrokenRule =
  | { readonly code: "referral_to_self" | "introduction_to_self"; readonly name: string }
  /** I know the referrer through the referred. */
  | { readonly code: "referral_loop"; readonly referrer: string; readonly referred: string }
  /** One of two to be merged led to the other: the names on the way. */
  | { readonly code: "referral_loop"; readonly way: readonly string[] }
  | { readonly code: "referral_exists"; readonly referrer: string; readonly referred: string }
  | { readonly code: "introduction_exists"; readonly one: string; readonly other: string }
  | { readonly code: "stages_wrong"; readonly missing: StageKind }
  | { readonly code: "stages_wrong"; readonly twice: string }
  | { readonly code: "already_closed"; readonly as: "done" | "answered" | "dropped" }
  | { readonly code: "not_closed"; readonly as: "done" | "dropped" }
  | {
      readonly code: "changed_since";
      readonly of: "capture" | "completion" | "conversation" | "playbook" | "playbooks" | "words";
    }
  | { readonly code: "merge_refused"; readonly because: "gone" | "too-old" | "notes-too-long" }
  | { readonly code: "merge_refused"; readonly because: "merged-since" | "in-trash"; readonly name: string }
  | { readonly code: "not_snoozed" | "not_running" | "not_left" | "move_not_last" | "sample_exists" };

/** A rule of the product says no. Answered as 409. */
export class RuleError extends Error {
  readonly code: ErrorCode;

  constructor(readonly rule: BrokenRule) {
    super(rule.code);
    this.name = "RuleError";
    this.code = rule.code;
  }
}
