import { Fragment, type ReactNode, useEffect } from "react";
import { Button } from "./Button";
import { type HeldWords, WordsContext } from "./keptWords";

/** What a form knows of what is typed into it. */
export interface TypedForm {
  /** It stands there from before the session ended, or the page was left. */
  readonly isRestored: boolean;
  /** What stands in its boxes and means nothing yet; another round begins when it is thrown away. */
  readonly words: { readonly round: number; readonly held: HeldWords };
  /** What the form is called, for when it has to be found again. */
  readonly isCalled: (title: string) => void;
  /** Shows the form as if nothing had been typed. */
  readonly throwAway: () => void;
}

interface RestoredNoticeProps {
  typed: TypedForm;
  title: string;
  /** The form's boxes: what is typed into them and means nothing yet is kept with it. */
  children: ReactNode;
}

/** Says in a form that what stands there was typed before, and not saved. A `Dialog` has it by itself. */
export const RestoredNotice = ({ typed, title, children }: RestoredNoticeProps) => {
  const { isRestored, isCalled, throwAway, words } = typed;
  useEffect(() => isCalled(title), [isCalled, title]);
  return (
    <>
      {isRestored && (
        <div
          role="status"
          className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-accent-soft py-1.5 pr-1.5 pl-3 text-sm"
        >
          <span className="min-w-0 flex-1">Kept from before. It is not saved yet.</span>
          <Button tone="quiet" onClick={throwAway}>
            Throw it away
          </Button>
        </div>
      )}
      <WordsContext value={words.held}>
        <Fragment key={words.round}>{children}</Fragment>
      </WordsContext>
    </>
  );
};
