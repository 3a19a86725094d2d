import type { DuplicatePair } from "@followthrough/contract";
import { UsersRound } from "lucide-react";
import { useRef, useState } from "react";
import { MergeDialog } from "../features/duplicates/MergeDialog";
import { MergedLately } from "../features/duplicates/MergedLately";
import { PairRow } from "../features/duplicates/PairRow";
import { pairId, useDuplicates } from "../features/duplicates/useDuplicates";
import { useMergeActs } from "../features/duplicates/useMergeActs";
import { Loaded } from "../lib/Loaded";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { PageHeader } from "../ui/PageHeader";
import { SkeletonRows } from "../ui/Skeleton";
import { plural } from "../ui/plural";
import { useListKeys } from "../ui/useListKeys";
import { VirtualList, type VirtualListHandle } from "../ui/VirtualList";

/** Who may be there twice: why, and the two beside each other to be made one or told to be two. */
export const DuplicatesPage = () => {
  const found = useDuplicates();
  const pairs = found.data?.pages.flatMap((page) => page.pairs) ?? [];
  const { total = 0, sure = 0 } = found.data?.pages[0] ?? {};
  const list = useRef<VirtualListHandle>(null);
  const acts = useMergeActs();
  const [comparing, setComparing] = useState<DuplicatePair | null>(null);
  const [goingOn, setGoingOn] = useState(false);
  const find = (id: string) => pairs.find((pair) => pairId(pair) === id);
  const dismiss = ({ people: [kept, merged] }: DuplicatePair) => void acts.dismiss({ kept, merged });
  const keys = useListKeys({
    ids: pairs.map(pairId),
    selectFirst: true,
    onEnter: { label: "Compare and merge", run: (id) => setComparing(find(id) ?? null) },
    keys: [
      {
        key: "x",
        label: "Not the same",
        run: (id) => {
          const pair = find(id);
          if (pair) dismiss(pair);
        },
      },
    ],
    scrollToIndex: (index) => list.current?.scrollToIndex(index),
  });
  // Read again first: who was merged may be in other pairs too, and as they are now.
  const showNextPair = async () => {
    const at = comparing ? pairs.findIndex((pair) => pairId(pair) === pairId(comparing)) : -1;
    setGoingOn(true);
    const { data } = await found.refetch();
    const rest = data?.pages.flatMap((page) => page.pairs) ?? [];
    setGoingOn(false);
    setComparing(rest[Math.max(at, 0)] ?? rest.at(-1) ?? null);
  };
  return (
    <Page>
      <PageHeader
        back={{ to: "/people", label: "People" }}
        title="Possible duplicates"
        sub={
          total > 0
            ? `${plural(total, "pair")} may be one person. Nothing is merged without you, and all can be undone for 30 days.`
            : undefined
        }
        actions={
          sure > 0 && (
            <Button busy={acts.mergingSure} onClick={() => void acts.mergeSure()}>
              Merge the {plural(sure, "sure one")}
            </Button>
          )
        }
      />
      <div className="mt-6">
        {!found.data ? (
          <Loaded read={found} skeleton={<SkeletonRows count={6} />} />
        ) : pairs.length === 0 ? (
          <EmptyState
            icon={<UsersRound />}
            title="Nobody is here twice"
            actions={<ButtonLink to="/people">Back to people</ButtonLink>}
          >
            People with the same address, number or LinkedIn profile, or much the same name, would be listed
            here.
          </EmptyState>
        ) : (
          <VirtualList
            ref={list}
            items={pairs}
            keyOf={pairId}
            label="Possible duplicates"
            onSight={(_, last) =>
              last >= pairs.length - 12 &&
              found.hasNextPage &&
              !found.isFetchingNextPage &&
              void found.fetchNextPage()
            }
          >
            {(pair, virtual) => (
              <PairRow
                key={pairId(pair)}
                pair={pair}
                rowProps={keys.rowProps(pairId(pair))}
                virtual={virtual}
                onCompare={() => setComparing(pair)}
                onDismiss={() => dismiss(pair)}
              />
            )}
          </VirtualList>
        )}
      </div>
      <MergedLately acts={acts} />
      {comparing && (
        <MergeDialog
          key={pairId(comparing)}
          people={comparing.people}
          because={comparing.because}
          acts={acts}
          onClose={() => setComparing(null)}
          busy={goingOn}
          onDone={() => void showNextPair()}
        />
      )}
    </Page>
  );
};
