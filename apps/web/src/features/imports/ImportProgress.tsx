import type { Import } from "@followthrough/contract";
import { shownVersionOf } from "../../lib/recordVersions";
import { useApiMutation } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { UndoImport } from "./UndoImport";

/** How far an import is; and, where it was cut off, the way to go on. */
export const ImportProgress = ({ found }: { found: Import }) => {
  const run = useApiMutation("POST /imports/:id/run");
  const stop = useApiMutation("POST /imports/:id/cancellation");
  const { processed, total, state, failure } = found;
  const share = total > 0 ? Math.round((processed / total) * 100) : 100;
  return (
    <div className="rounded-lg border border-line bg-card p-5">
      <p className="font-[620]">
        {state === "running"
          ? "Importing…"
          : state === "failed"
            ? "The import stopped"
            : "You stopped the import"}
      </p>
      <p className="mb-3 text-sm text-soft">
        {failure ??
          `${processed.toLocaleString()} of ${total.toLocaleString()}. ${state === "running" ? "You may leave this page; it goes on." : "What is in stays until you undo it."}`}
      </p>
      <div
        role="progressbar"
        aria-label="Import"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        className="h-2 overflow-hidden rounded-full bg-hover"
      >
        <div className="h-full bg-accent transition-[width]" style={{ width: `${share}%` }} />
      </div>
      {state === "running" ? (
        <div className="mt-4">
          <Button busy={stop.isPending} onClick={() => stop.mutate({ params: { id: found.id } })}>
            Stop
          </Button>
        </div>
      ) : (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button
            tone="primary"
            busy={run.isPending}
            onClick={() => run.mutate({ params: { id: found.id }, version: shownVersionOf(found) })}
          >
            Go on
          </Button>
          <UndoImport found={found} />
        </div>
      )}
    </div>
  );
};
