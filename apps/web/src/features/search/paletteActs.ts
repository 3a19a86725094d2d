import type { Action } from "@followthrough/contract";
import type { Held } from "../../lib/held";
import type { SaidDay } from "./paletteDay";
import type { StepVerb } from "./paletteVerbs";

/** What can be made from anywhere, each by its own form. */
export type Creatable = "step" | "person" | "event" | "opportunity" | "referral" | "introduction";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The day that was said with it, where one was: `YYYY-MM-DD`; null where the words for it are no day, so that it is asked for. */
interface OnDay {
  readonly on?: SaidDay;
}

/** A form opened from anywhere: of something new, of somebody, or of a step (none: the next with that person). */
export type Opening =
  | { readonly what: Exclude<Creatable, "step">; readonly name?: string }
  | ({ readonly what: "step"; readonly name?: string } & OnDay)
  | ({ readonly what: "log"; readonly contact: Named; readonly held?: Held } & OnDay)
  | { readonly what: "archive"; readonly contact: Named }
  | ({ readonly what: "wait"; readonly contact: Named; readonly answer?: string | undefined } & OnDay)
  | ({
      readonly what: "plan";
      readonly contact: Named;
      readonly step?: { readonly action: Action; readonly what: string };
    } & OnDay)
  | ({
      readonly what: StepVerb;
      readonly of: { readonly stepId: string } | { readonly contact: Named };
    } & OnDay);

export interface PaletteActs {
  onCapture: () => void;
  /** Opens the capture with words in it. */
  onCaptureWords: (words: string) => void;
  /** Opens a form; of a new person with the name that was typed. */
  onOpen: (form: Opening) => void;
  onShowDone: () => void;
  onShowKeys: () => void;
}
