import type { Import } from "@followthrough/contract";
import { useState } from "react";
import { describeFailure } from "../../lib/failure";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { formatDayInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FormProblem } from "../../ui/FormProblem";
import { plural } from "../../ui/plural";

/** Takes an import back whole, once more asked; nothing where it cannot be undone any more. */
export const UndoImport = ({ found }: { found: Import }) => {
  const today = useToday();
  const [asked, setAsked] = useState(false);
  const undo = useApiMutation("POST /imports/:id/undo", { showsItsFailure: true });
  const { undoableUntil, created, updated } = found;
  if (undoableUntil === null || undoableUntil.slice(0, 10) < today) return null;
  return (
    <>
      <Button tone="quiet" onClick={() => setAsked(true)}>
        Undo this import
      </Button>
      {asked && (
        <Dialog
          title={`Undo the import of ${found.fileName}?`}
          onClose={() => setAsked(false)}
          footer={
            <>
              <Button tone="quiet" onClick={() => setAsked(false)}>
                Keep it
              </Button>
              <Button
                tone="danger"
                busy={undo.isPending}
                onClick={() =>
                  undo.mutate({ params: { id: found.id } }, { onSuccess: () => setAsked(false) })
                }
              >
                Undo it whole
              </Button>
            </>
          }
        >
          <FormProblem>{undo.error ? describeFailure(undo.error) : null}</FormProblem>
          <p>
            {plural(created, "person", "people")} it added {created === 1 ? "goes" : "go"} to the trash, with
            the follow-ups planned for them here.
            {updated > 0 &&
              ` ${plural(updated, "person", "people")} it completed ${updated === 1 ? "gets" : "get"} back what they had before.`}
          </p>
          <p className="mt-2 text-sm text-soft">
            Whom you changed, talked with or planned something for since is kept, and named afterwards. You
            can do this until {formatDayInSentence(undoableUntil.slice(0, 10), today)}.
          </p>
        </Dialog>
      )}
    </>
  );
};
