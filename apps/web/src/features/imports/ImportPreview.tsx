import type { Import, RowChoice, RowStatus } from "@followthrough/contract";
import { useState } from "react";
import { callApi } from "../../lib/callApi";
import { describeFailure } from "../../lib/failure";
import { editedVersionOf, shownVersionOf } from "../../lib/recordVersions";
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

const countOf = (found: Import): Record<RowStatus, number> => ({
  new: found.newPeople,
  known: found.knownPeople,
  perhaps: found.perhapsPeople,
});

const about: Record<RowStatus, string> = {
  new: "Nobody you know has their address, number or name.",
  known:
    "They are completed with what is missing; nothing you wrote is changed. Importing the same file twice adds nobody twice.",
  perhaps:
    "Alike by name, but by nothing that is one person’s alone. Of the same name and organisation they are taken for one; of the others say who is the same person, or they become somebody new.",
};

/** What a file holds, before anything is saved: who is new, known or perhaps known, and what could not be placed. */
export const ImportPreview = ({ found }: { found: Import }) => {
  const counts = countOf(found);
  const [wanted, setWanted] = useState<RowStatus | null>(null);
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
            query: { status: shown, from: at * 100, limit: 100 },
          })
        ).rows,
    }),
  });
  const run = useApiMutation("POST /imports/:id/run");
  const choose = useApiMutation("POST /imports/:id/choices", { inTurn: true });
  const chooseFor = (rows: { positions: number[] } | { status: RowStatus }, choice: RowChoice) =>
    choose.mutate({ params: { id: found.id }, version: shownVersionOf(found), body: { rows, choice } });
  const readSheet = useApiMutation("PUT /imports/:id/mapping", { showsItsFailure: true });
  const count = found.total - found.leftOut;
  const sheets = found.columns?.sheets;
  return (
    <>
      {sheets && (
        <SheetChoice
          sheets={sheets}
          reading={readSheet.isPending ? readSheet.variables.body.sheet : undefined}
          problem={readSheet.error ? describeFailure(readSheet.error) : undefined}
          onChoose={(sheet) =>
            readSheet.mutate({ params: { id: found.id }, version: editedVersionOf(found), body: { sheet } })
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
        {shown !== "new" && counts[shown] > 1 && (
          <>
            <Button tone="quiet" onClick={() => chooseFor({ status: shown }, "same")}>
              All are the same
            </Button>
            <Button tone="quiet" onClick={() => chooseFor({ status: shown }, "new")}>
              All are new
            </Button>
          </>
        )}
        {counts[shown] > 1 && (
          <Button tone="quiet" onClick={() => chooseFor({ status: shown }, "leave")}>
            Leave all out
          </Button>
        )}
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
                  virtual={virtual}
                  onChoose={(choice) => chooseFor({ positions: [row.position] }, choice)}
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
