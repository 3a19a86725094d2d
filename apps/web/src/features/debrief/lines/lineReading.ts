import type { Action } from "@followthrough/contract";

/** Of what the parser makes of a line, what the debrief uses. */
export interface LineReading {
  readonly people: readonly {
    readonly name: string;
    readonly role: "met" | "referred";
    readonly title: string | null;
    readonly organization: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly linkedinUrl: string | null;
  }[];
  readonly event: { readonly name: string } | null;
  readonly metOn: string | null;
  readonly referrals: readonly {
    readonly from: number;
    readonly to: number;
    readonly reason: string | null;
  }[];
  readonly followUps: readonly {
    readonly person: number;
    readonly action: Action;
    readonly what: string;
    readonly dueOn: string;
    readonly dueTime: string | null;
    readonly daySaid: boolean;
  }[];
}

/** A line as typed or pasted, and what was made of it. */
export interface ReadLine {
  readonly text: string;
  readonly draft: LineReading;
}
