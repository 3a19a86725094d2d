import type { Contact, DuplicateBecause, MergeField, MergeSide } from "@followthrough/contract";
import { type KeyboardEvent, useState } from "react";
import { describeFailure } from "../../lib/failure";
import { useToday } from "../../lib/session";
import { describeMatch, formatDayInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { FieldChoice } from "./FieldChoice";
import { isChoice, mergeRows, combinedRows } from "./mergeRows";
import type { MergeActs } from "./useMergeActs";

interface MergeDialogProps {
  people: readonly [Contact, Contact];
  because?: readonly DuplicateBecause[];
  acts: MergeActs;
  /** The next one is being read: nothing can be done to this one any more. */
  busy?: boolean;
  onClose: () => void;
  /** After a merge, or "not the same": on to the next, where there is one. */
  onDone: () => void;
}

/** Goes from one field's choice to the next; the browser's own arrows would choose instead. */
const step = (from: EventTarget & HTMLElement, by: 1 | -1): void => {
  const chosen = [...from.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")];
  const at = chosen.findIndex((radio) => radio === document.activeElement);
  chosen[Math.min(Math.max(at + by, 0), chosen.length - 1)]?.focus();
};

/** Two people beside each other: which value of each field stays, and what is kept of both. */
export const MergeDialog = (props: MergeDialogProps) => {
  const { people, because, acts, onClose, onDone } = props;
  const [kept, merged] = people;
  const busy = acts.merging || props.busy === true;
  const today = useToday();
  const [chosen, setChosen] = useState<Partial<Record<MergeField, MergeSide>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const rows = mergeRows(kept, merged, (day) => formatDayInSentence(day, today));
  const firstChoice = rows.find(isChoice)?.field;
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      onDone();
    } catch (failure) {
      setProblem(describeFailure(failure));
    }
  };
  const merge = () => void attempt(() => acts.merge({ kept, merged }, chosen));
  const dismiss = () => void attempt(() => acts.dismiss({ kept, merged }));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const run = {
      ArrowDown: () => step(event.currentTarget, 1),
      ArrowUp: () => step(event.currentTarget, -1),
      Enter: merge,
      x: dismiss,
      z: acts.undoLast,
    }[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    if (!busy) run();
  };
  const names = { kept: kept.name, merged: merged.name };
  const photos = { kept: kept.photoUrl, merged: merged.photoUrl };
  return (
    <Dialog
      title="One person?"
      description={because && because.length > 0 ? `Because: ${describeMatch(because)}.` : undefined}
      size="lg"
      keepsTyped
      onClose={onClose}
      onSubmit={merge}
      typed={null}
      footer={
        <>
          <Button kbd="x" onClick={dismiss}>
            Not the same
          </Button>
          <Button type="submit" tone="primary" kbd="enter" busy={busy}>
            Merge
          </Button>
        </>
      }
    >
      {/* The keys are those of the whole comparison; whatever in it has the focus. */}
      <div
        role="presentation"
        tabIndex={-1}
        {...(firstChoice ? {} : { "data-autofocus": "" })}
        className="space-y-3 outline-none"
        onKeyDown={onKeyDown}
      >
        <FormProblem>{problem}</FormProblem>
        <p className="text-sm text-soft touch:hidden">
          ← → choose, ↑ ↓ go through the fields, Enter merges, x is “not the same”, z takes back.
        </p>
        <div>
          {rows.map((row) => (
            <FieldChoice
              key={row.field}
              row={row}
              chosen={chosen}
              onChoose={(side) => setChosen({ ...chosen, [row.field]: side })}
              names={names}
              photos={photos}
              first={row.field === firstChoice}
            />
          ))}
        </div>
        <section aria-label="Kept of both" className="rounded-md bg-hover px-3 py-2">
          <h3 className="text-xs font-[640] text-soft">
            Kept of both, with all conversations, follow-ups and referrals
          </h3>
          <dl className="mt-1 space-y-1 text-sm">
            {combinedRows(kept, merged).map(({ label, values }) => (
              <div key={label} className="flex gap-2 phone:flex-col phone:gap-0">
                <dt className="w-26 shrink-0 text-soft">{label}</dt>
                <dd className="line-clamp-4 min-w-0 flex-1 break-words whitespace-pre-line">
                  {values.join(label === "Notes" ? "\n\n" : ", ")}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
};
