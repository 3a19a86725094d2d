import type { Playbook } from "@followthrough/contract";
import { Suspense, useState } from "react";
import { Loaded } from "../../lib/Loaded";
import { shownVersionOf } from "../../lib/recordVersions";
import { useReopenForms } from "../../lib/useReopenForms";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { SkeletonRows } from "../../ui/Skeleton";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { describePlaybook } from "./describePlaybook";
import { dialogOnDemand } from "../../lib/onDemand";
import { undoBy } from "../../lib/undoBy";

const PlaybookDialog = dialogOnDemand(async () => (await import("./PlaybookDialog")).PlaybookDialog);

const about = ({ steps, running, isOriginal, hasOriginal }: Playbook): string =>
  [
    plural(steps.length, "step"),
    running > 0 ? `${plural(running, "person", "people")} on it` : "",
    hasOriginal && !isOriginal ? "changed by you" : "",
  ]
    .filter(Boolean)
    .join(" · ");

/** The named sequences: those that come with the program, and one's own. */
export const PlaybooksSection = () => {
  const read = useApiQuery("GET /playbooks", {});
  const { data } = read;
  const [open, setOpen] = useState<Playbook | "new" | null>(null);
  const edits = (data?.playbooks ?? []).map(
    (one) => [`edit playbook ${one.id}`, () => setOpen(one)] as const,
  );
  useReopenForms({ "add playbook": () => setOpen("new"), ...Object.fromEntries(edits) }, data !== undefined);
  const remove = useApiMutation("DELETE /playbooks/:id");
  const toTrash = (playbook: Playbook) => {
    const { id, name } = playbook;
    remove.mutate(
      { params: { id }, version: shownVersionOf(playbook) },
      {
        onSuccess: () =>
          toast({
            text: `${name} is in the trash`,
            ...undoBy("POST /playbooks/:id/restoration", { params: { id } }),
          }),
      },
    );
  };
  return (
    <Card>
      <p className="mb-3 text-sm text-soft">
        What you do after a kind of meeting, step by step. The next step appears when the one before is done.
      </p>
      <Loaded read={read} skeleton={<SkeletonRows count={3} />}>
        {({ playbooks }) => (
          <ul className="mb-3 divide-y divide-line">
            {playbooks.map((playbook) => (
              <li key={playbook.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5">
                <div className="min-w-0 flex-1 basis-60">
                  <p className="font-[560]">{playbook.name}</p>
                  <p className="text-sm text-soft">{about(playbook)}</p>
                  <p className="text-sm text-soft">{describePlaybook(playbook)}</p>
                </div>
                <div className="flex gap-1.5">
                  <Button onClick={() => setOpen(playbook)} aria-label={`Edit ${playbook.name}`}>
                    Edit
                  </Button>
                  <Button
                    tone="quiet"
                    onClick={() => toTrash(playbook)}
                    aria-label={`Remove ${playbook.name}`}
                  >
                    Remove
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Button onClick={() => setOpen("new")}>New playbook</Button>
      <Suspense>
        {open === "new" && <PlaybookDialog onClose={() => setOpen(null)} />}
        {open !== null && open !== "new" && <PlaybookDialog playbook={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </Card>
  );
};
