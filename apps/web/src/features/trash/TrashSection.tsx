import type { TrashItem } from "@followthrough/contract";
import { Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Loaded } from "../../lib/Loaded";
import { NextPage } from "../../lib/NextPage";
import { useToday } from "../../lib/session";
import { useAddress } from "../../lib/useAddress";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { formatDayInSentence } from "../../lib/words";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { EmptyState } from "../../ui/EmptyState";
import { List } from "../../ui/List";
import { Pill } from "../../ui/Pill";
import { SkeletonRows } from "../../ui/Skeleton";
import { plural } from "../../ui/plural";
import { useListKeys } from "../../ui/useListKeys";
import { kindNames } from "./trashWords";
import { useRestore } from "./useRestore";

/** One that is past its day is kept on while the server does not trust its clock: see Your data. */
const formatKeptUntil = (day: string, today: string): string =>
  day < today ? "kept for now" : `until ${formatDayInSentence(day, today)}`;

const keyOf = ({ kind, id }: TrashItem): string => `${kind} ${id}`;

/** The day of an event or conversation in words; other lines as they are. */
const describeItem = (line: string, today: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(line) ? formatDayInSentence(line, today) : line;

/** Asks once more before anything is deleted for good. */
const ForGood = ({
  items,
  total,
  remains,
  onClose,
}: {
  items: readonly TrashItem[] | "all";
  total: number;
  remains: ReactNode;
  onClose: () => void;
}) => {
  const empty = useApiMutation("POST /trash/emptying");
  const body = items === "all" ? {} : { items: items.map(({ kind, id }) => ({ kind, id })) };
  // How many there were when it was asked for: it is done in parts, and may stop in the middle.
  const [before] = useState(total);
  const isPartlyDone = items === "all" && empty.isError && total < before;
  const [only] = items === "all" ? [] : items;
  return (
    <Dialog
      size="sm"
      title={only ? `Delete “${only.title}” for good?` : "Empty the trash?"}
      onClose={onClose}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            Keep
          </Button>
          <Button
            tone="danger"
            busy={empty.isPending}
            onClick={() => empty.mutate({ body }, { onSuccess: onClose })}
          >
            Delete for good
          </Button>
        </>
      }
    >
      <p>
        {only
          ? "All that belongs to it goes too. This cannot be undone."
          : "Everything in it goes for good. This cannot be undone."}
      </p>
      {isPartlyDone && (
        <p role="status">
          It stopped in the middle: {before - total} of {before} are gone for good, {total} are left. Delete
          for good again to go on.
        </p>
      )}
      {remains}
    </Dialog>
  );
};

/** What was deleted in the last thirty days: Enter brings it back. `remains` says where what is deleted for good is kept on. */
export const TrashSection = ({ remains }: { remains: ReactNode }) => {
  const today = useToday();
  const [params] = useAddress();
  const after = params.get("after");
  const read = useApiQuery("GET /trash", { query: { limit: 100, ...(after ? { cursor: after } : {}) } });
  const { data } = read;
  const items = data?.items ?? [];
  const [asked, setAsked] = useState<readonly TrashItem[] | "all" | null>(null);
  const restore = useRestore();
  const find = (act: (item: TrashItem) => void) => (key: string) => {
    const item = items.find((one) => keyOf(one) === key);
    if (item) act(item);
  };
  const keys = useListKeys({
    ids: items.map(keyOf),
    onEnter: { label: "Bring back", run: find(restore) },
    keys: [{ key: "x", label: "Delete for good", run: find((item) => setAsked([item])) }],
  });
  if (!data) return <Loaded read={read} skeleton={<SkeletonRows />} />;
  if (items.length === 0)
    return after ? (
      <NextPage cursor={null} />
    ) : (
      <EmptyState icon={<Trash2 />} title="The trash is empty">
        What you delete stays here for 30 days, and can be brought back as it was.
      </EmptyState>
    );
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <p className="flex-1 basis-60 text-sm text-soft">
          {plural(data.total, "thing")}
          {items.length < data.total && `, ${items.length} below`}. Each is kept for 30 days and can be
          brought back as it was.
        </p>
        <Button tone="quiet" onClick={() => setAsked("all")}>
          Empty the trash
        </Button>
      </div>
      <List label="Trash">
        {items.map((item) => (
          <li
            key={keyOf(item)}
            {...keys.itemProps(keyOf(item))}
            className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line px-4 py-2.5 first:border-t-0 aria-[current=true]:bg-hover"
          >
            <div className="min-w-0 flex-1 basis-56">
              <p className="flex items-baseline gap-2">
                <span className="min-w-0 truncate font-[560]">{item.title}</span>
                <span className="shrink-0">
                  <Pill>{kindNames[item.kind]}</Pill>
                </span>
              </p>
              <p className="text-sm text-soft">
                {[describeItem(item.line, today), formatKeptUntil(item.goneAt.slice(0, 10), today)]
                  .filter(Boolean)
                  .join(" · ")}
                {item.waitsFor && `. ${item.waitsFor} is in the trash too`}
              </p>
            </div>
            <div className="flex gap-1.5">
              <Button data-row-head="" onClick={() => restore(item)} aria-label={`Bring back ${item.title}`}>
                Bring back
              </Button>
              <Button
                tone="quiet"
                onClick={() => setAsked([item])}
                aria-label={`Delete ${item.title} for good`}
              >
                Delete
              </Button>
            </div>
          </li>
        ))}
      </List>
      <NextPage cursor={data.nextCursor} />
      {asked && <ForGood items={asked} total={data.total} remains={remains} onClose={() => setAsked(null)} />}
    </>
  );
};
