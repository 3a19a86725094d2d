import { useEffect } from "react";
import { Button } from "./Button";

/** What a form knows of what is typed into it. */
export interface TypedForm {
  /** It stands there from before the session ended, or the page was left. */
  readonly isRestored: boolean;
  /** What the form is called, for when it has to be found again. */
  readonly isCalled: (title: string) => void;
  /** Shows the form as if nothing had been typed. */
  readonly throwAway: () => void;
}

/** Says in a form that what stands there was typed before, and not saved. A `Dialog` has it by itself. */
export const RestoredNotice = ({ typed, title }: { typed: TypedForm; title: string }) => {
  const { isRestored, isCalled, throwAway } = typed;
  useEffect(() => isCalled(title), [isCalled, title]);
  if (!isRestored) return null;
  return (
    <div
      role="status"
      className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-accent-soft py-1.5 pr-1.5 pl-3 text-sm"
    >
      <span className="min-w-0 flex-1">Kept from before. It is not saved yet.</span>
      <Button tone="quiet" onClick={throwAway}>
        Throw it away
      </Button>
    </div>
  );
};
