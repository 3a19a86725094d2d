/** Why a step is proposed. The sentence about it is made elsewhere. */
export type StepReason =
  | { readonly kind: "pointed-there"; readonly referrer: string; readonly referred: string }
  | {
      readonly kind:
        // After something was done or said.
        | "named-time"
        | "no-openings"
        | "not-now"
        | "interview"
        | "asked-for-something"
        | "offered-introduction"
        | "not-reached"
        | "met"
        | "you-introduced-them"
        | "call"
        | "message-sent"
        | "talk"
        | "cadence"
        | "keep-going"
        | "nothing-planned"
        // What may always be offered.
        | "in-two-weeks"
        | "in-six-months"
        // Of referrals, introductions and open loops.
        | "came-to-something"
        | "led-nowhere"
        | "introduced-two-weeks-ago"
        | "lead-without-step"
        | "lead-stalled"
        | "cadence-lapsed"
        | "talked-nothing-planned";
    };
