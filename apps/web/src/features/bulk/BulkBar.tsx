import { Archive, Star, StarOff, Tag, Trash2, X } from "lucide-react";
import { Suspense, useState } from "react";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { describeFailure } from "../../lib/failure";
import { exportAddress } from "./exportAddress";
import { type BulkAct, type Selection, useBulk } from "./useBulk";
import { dialogOnDemand } from "../../lib/onDemand";

const BulkTagsDialog = dialogOnDemand(async () => (await import("./BulkTagsDialog")).BulkTagsDialog);
const BulkPlanDialog = dialogOnDemand(async () => (await import("./BulkPlanDialog")).BulkPlanDialog);

interface BulkBarProps {
  selection: Selection;
  count: number;
  /** How many fit the list; all of them are picked by one press. */
  total: number;
  /** Those in the list are archived. */
  archived: boolean;
  onAll: () => void;
  onClear: () => void;
}

/** What can be done with those picked, at the foot of the page while anybody is. */
export const BulkBar = ({ selection, count, total, archived, onAll, onClear }: BulkBarProps) => {
  const bulk = useBulk();
  const [asking, setAsking] = useState<"tags" | "plan" | null>(null);
  const run = (act: BulkAct, done: string, leavesList = false) => {
    bulk.run(selection, act, done).then(
      () => leavesList && onClear(),
      (failure: unknown) => toast({ text: describeFailure(failure), tone: "problem" }),
    );
  };
  const save = (format: "vcard3" | "vcard4" | "csv") => {
    const address = exportAddress(format, selection);
    if (address === null)
      toast({ text: "At most 400 picked one by one can be exported at once; pick all, or fewer." });
    else location.assign(address);
  };
  const close = () => setAsking(null);
  return (
    <section
      aria-label="With those picked"
      data-foot=""
      className="sticky bottom-0 z-4 -mx-10 mt-4 flex flex-wrap items-center gap-2 border-t border-line bg-paper px-10 py-3 phone:bottom-[calc(4.5rem+env(safe-area-inset-bottom))] phone:-mx-4 phone:px-4"
    >
      <p role="status" className="mr-auto text-sm font-[600]">
        {plural(count, "person", "people")} picked
        {count < total && (
          <button
            type="button"
            className="ml-2 font-[500] text-accent underline touch:min-h-11"
            onClick={onAll}
          >
            Pick all {total.toLocaleString()}
          </button>
        )}
      </p>
      <Button icon={<Tag className="size-4" />} onClick={() => setAsking("tags")}>
        Tags
      </Button>
      <Button onClick={() => setAsking("plan")}>Plan a step</Button>
      <Menu
        label="More with those picked"
        side="above"
        renderTrigger={(trigger) => (
          <Button {...trigger} busy={bulk.busy}>
            More
          </Button>
        )}
        items={[
          { label: "Star", icon: <Star />, onSelect: () => run({ kind: "star" }, "starred") },
          {
            label: "Remove the star",
            icon: <StarOff />,
            onSelect: () => run({ kind: "unstar" }, "without a star"),
          },
          archived
            ? {
                label: "Take out of the archive",
                icon: <Archive />,
                onSelect: () => run({ kind: "unarchive" }, "out of the archive", true),
              }
            : {
                label: "Archive",
                icon: <Archive />,
                onSelect: () => run({ kind: "archive" }, "archived", true),
              },
          "line",
          { label: "Save as vCard", onSelect: () => save("vcard4") },
          { label: "Save as vCard 3.0", onSelect: () => save("vcard3") },
          { label: "Save as a table (CSV)", onSelect: () => save("csv") },
          "line",
          {
            label: "Move to the trash",
            icon: <Trash2 />,
            tone: "danger",
            onSelect: () => run({ kind: "delete" }, "in the trash for 30 days", true),
          },
        ]}
      />
      <IconButton label="Pick nobody" kbd="escape" icon={<X />} onClick={onClear} />
      <Suspense>
        {asking === "tags" && <BulkTagsDialog selection={selection} count={count} onClose={close} />}
        {asking === "plan" && <BulkPlanDialog selection={selection} count={count} onClose={close} />}
      </Suspense>
    </section>
  );
};
