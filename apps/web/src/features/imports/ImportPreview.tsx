import type { Import, JobChoice, RowChoice, RowStatus } from "@followthrough/contract";
import { useState } from "react";
import { callApi } from "../../lib/callApi";
import { describeFailure } from "../../lib/failure";
import { editedVersionOf, shownVersionOf } from "../../lib/recordVersions";
import { useToday } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { isWaiting, usePaged } from "../../lib/usePaged";
import { Button } from "../../ui/Button";
import { Row } from "../../ui/Row";
import { SegmentedChoice } from "../../ui/SegmentedChoice";
import { SkeletonLine, SkeletonRows } from "../../ui/Skeleton";
import { VirtualList } from "../../ui/VirtualList";
import { plural } from "../../ui/plural";
import { ColumnMapping } from "./ColumnMapping";
import { PreviewRow } from "./PreviewRow";
import { SheetChoice } from "./SheetChoice";
import { UnplacedList } from "./UnplacedList";
import { WordsChoice } from "./WordsChoice";

interface Chosen {
  choice?: RowChoice;
  job?: JobChoice;
}

/** Rows of a status, or those with a changed job, which are among the known ones. */
type Shown = RowStatus | "job";

const countOf = (found: Import): Record<Shown, number> => ({
  new: found.newPeople,
  known: found.knownPeople,
  perhaps: found.perhapsPeople,
  job: found.changedJobs,
});

const rowsOf = (shown: Shown): { status: RowStatus } | { news: "job" } =>
  shown === "job" ? { news: "job" } : { status: shown };

const about: Record<Shown, string> = {
  new: "Nobody you know has their address, number or name.",
  known:
    "They are completed with what is missing; nothing else is changed but a job where you take the new one. Importing the same file twice adds nobody twice.",
  job: "They have another job by now, as this file has it. Where LinkedIn says so and a file said the other, it is taken; everywhere else what is there stays unless you take the new one.",
  perhaps:
    "Alike by name, but by nothing that is one person’s alone. Of the same name and organisation they are taken for one; of the others say who is the same person, or they become somebody new.",
};

const leaveOut: [string, Chosen] = ["Leave all out", { choice: "leave" }];
const sameOrNew: [string, Chosen][] = [
  ["All are the same", { choice: "same" }],
  ["All are new", { choice: "new" }],
  leaveOut,
];

/** What can be said of all rows at once. */
const forAll: Record<Shown, [string, Chosen][]> = {
  new: [leaveOut],
  known: sameOrNew,
  perhaps: sameOrNew,
  job: [
    ["Take all new jobs", { job: "take" }],
    ["Keep all as they are", { job: "keep" }],
  ],
};

/** What a file holds, before anything is saved: who is new, known or perhaps known, and what could not be placed. */
export const ImportPreview = ({ found }: { found: Import }) => {
  const counts = countOf(found);
  const [wanted, setWanted] = useState<Shown | null>(null);
  const shown = wanted ?? (counts.perhaps > 0 ? "perhaps" : counts.new > 0 ? "new" : "known");
  const list = usePaged({
    name: `rows of ${found.id} ${shown}`,
    total: counts[shown],
    pageSize: 100,
    page: (at) => ({
      queryKey: ["GET /imports/:id/rows", found.id, shown, at],
      queryFn: async () =>
        (
          await callApi("GET /imports/:id/rows", {
            params: { id: found.id },
            query: { ...rowsOf(shown), from: at * 100, limit: 100 },
          })
        ).rows,
    }),
  });
  const run = useApiMutation("POST /imports/:id/run");
  const choose = useApiMutation("POST /imports/:id/choices", { inTurn: true });
  const chooseFor = (
    rows: { positions: number[] } | { status: RowStatus } | { news: "job" },
    chosen: Chosen,
  ) => choose.mutate({ params: { id: found.id }, version: shownVersionOf(found), body: { rows, ...chosen } });
  const readAnew = useApiMutation("PUT /imports/:id/mapping", { showsItsFailure: true });
  const today = useToday();
  const count = found.total - found.leftOut;
  const sheets = found.columns?.sheets;
  return (
    <>
      <WordsChoice
        kind={found.kind}
        busy={readAnew.isPending}
        onChoose={(words) =>
          readAnew.mutate({ params: { id: found.id }, version: editedVersionOf(found), body: { words } })
        }
      />
      {sheets && (
        <SheetChoice
          sheets={sheets}
          reading={readAnew.isPending ? readAnew.variables.body.sheet : undefined}
          problem={readAnew.error ? describeFailure(readAnew.error) : undefined}
          onChoose={(sheet) =>
            readAnew.mutate({ params: { id: found.id }, version: editedVersionOf(found), body: { sheet } })
          }
        />
      )}
      {found.columns && <ColumnMapping key={sheets?.chosen} found={found} columns={found.columns} />}
      <div className="flex flex-wrap items-center gap-3">
        <SegmentedChoice
          label="Show"
          value={shown}
          onChange={setWanted}
          options={[
            { value: "new" as const, label: `${counts.new.toLocaleString()} new` },
            ...(counts.perhaps > 0
              ? [{ value: "perhaps" as const, label: `${counts.perhaps.toLocaleString()} perhaps known` }]
              : []),
            { value: "known" as const, label: `${counts.known.toLocaleString()} already known` },
            ...(counts.job > 0 ? [{ value: "job" as const, label: plural(counts.job, "changed job") }] : []),
          ]}
        />
        <span className="flex-1" />
        <Button
          tone="primary"
          busy={run.isPending}
          disabled={count === 0}
          onClick={() => run.mutate({ params: { id: found.id }, version: shownVersionOf(found) })}
        >
          Import {plural(count, "person", "people")}
        </Button>
      </div>
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <p className="min-w-60 flex-1">
          {about[shown]}
          {found.leftOut > 0 && ` ${plural(found.leftOut, "row")} left out.`}
        </p>
        {counts[shown] > 1 &&
          forAll[shown].map(([label, chosen]) => (
            <Button key={label} tone="quiet" onClick={() => chooseFor(rowsOf(shown), chosen)}>
              {label}
            </Button>
          ))}
      </div>
      {list.isPending && list.slots.every(isWaiting) ? (
        <SkeletonRows />
      ) : (
        list.slots.length > 0 && (
          <VirtualList
            items={list.slots}
            keyOf={(slot) => (isWaiting(slot) ? slot.id : String(slot.position))}
            label="Rows of the file"
            estimate={63}
            onSight={list.see}
          >
            {(row, virtual) =>
              isWaiting(row) ? (
                <Row
                  key={row.id}
                  rowId={row.id}
                  virtual={virtual}
                  compact
                  what={<SkeletonLine width="12rem" />}
                />
              ) : (
                <PreviewRow
                  key={row.position}
                  row={row}
                  today={today}
                  virtual={virtual}
                  onChoose={(chosen) => chooseFor({ positions: [row.position] }, chosen)}
                />
              )
            }
          </VirtualList>
        )
      )}
      <UnplacedList unplaced={found.unplaced} />
    </>
  );
};
