import { Share2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { outcomeWords } from "../features/chains/chainGraph";
import { outcomeLook } from "../features/chains/outcomeLook";
import { PersonPicker } from "../features/contacts/PersonPicker";
import { ReferralTabs } from "../features/referrals/ReferralTabs";
import { Loaded } from "../lib/Loaded";
import { pagePaths } from "../lib/pagePaths";
import { partOnDemand } from "../lib/partOnDemand";
import { useApiQuery } from "../lib/useApi";
import { useAddress } from "../lib/useAddress";
import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { PageHeader } from "../ui/PageHeader";
import { SegmentedChoice } from "../ui/SegmentedChoice";
import { SkeletonRows } from "../ui/Skeleton";
import { plural } from "../ui/plural";

const ChainGraph = partOnDemand(
  async () => (await import("../features/chains/ChainGraph")).ChainGraph,
  <SkeletonRows count={5} />,
);

const ChainTree = partOnDemand(
  async () => (await import("../features/chains/ChainTree")).ChainTree,
  <SkeletonRows count={5} />,
);

const isNarrow = () => matchMedia("(width < 48rem)").matches;

const Legend = () => (
  <ul aria-label="What the signs mean" className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
    {Object.entries(outcomeWords).map(([outcome, words]) => {
      const { icon: Icon } = outcomeLook[outcome as keyof typeof outcomeWords];
      return (
        <li key={outcome} className="inline-flex items-center gap-1">
          <Icon aria-hidden="true" className="size-3.5" />
          {words}
        </li>
      );
    })}
  </ul>
);

/** Who led to whom: all chains, or those of one person, as a picture or as a list. */
export const ChainsPage = () => {
  const navigate = useNavigate();
  const [params, change] = useAddress();
  const focus = params.get("focus") ?? undefined;
  const view = params.get("view") ?? (isNarrow() ? "list" : "graph");
  // Beside the chains and not after them.
  useEffect(() => {
    void (view === "list" ? ChainTree : ChainGraph).fetchAhead();
  }, [view]);
  const read = useApiQuery("GET /chains", { query: focus ? { focus } : {} });
  const { data } = read;
  const [selected, setSelected] = useState<string | null>(null);
  const go = (wanted: Readonly<Record<string, string | null>>) =>
    change((next) => {
      for (const [key, value] of Object.entries(wanted))
        if (value === null) next.delete(key);
        else next.set(key, value);
    });
  const find = (id: string) => {
    setSelected(id);
    if (!data?.people.some((person) => person.id === id)) go({ focus: id });
  };
  const shown = data?.people.find(({ id }) => id === selected);
  const centre = data?.people.find(({ id }) => id === focus);
  return (
    <Page wide>
      <PageHeader
        title="Referrals"
        tab="Referral chains"
        sub="Who led you to whom, from where it began to the latest."
      />
      <ReferralTabs />
      <div className="my-4 flex flex-wrap items-center gap-3 wrap-anywhere">
        <SegmentedChoice
          label="Show as"
          value={view === "list" ? "list" : "graph"}
          onChange={(next) => go({ view: next })}
          options={[
            { value: "graph", label: "Picture" },
            { value: "list", label: "List" },
          ]}
        />
        <div className="w-64 phone:w-full">
          <PersonPicker
            value={null}
            clearOnPick
            placeholder="Find somebody"
            onChange={(one) => one?.id && find(one.id)}
          />
        </div>
        {focus && (
          <Button onClick={() => go({ focus: null })}>
            Show everybody{centre ? `, not only ${centre.name}` : ""}
          </Button>
        )}
        {shown && view !== "list" && (
          <>
            <ButtonLink to={pagePaths.person(shown.id)} kbd="enter">
              Open {shown.name}
            </ButtonLink>
            {focus !== shown.id && <Button onClick={() => go({ focus: shown.id })}>Only their chains</Button>}
          </>
        )}
        {data && data.total > data.people.length && (
          <p className="text-sm text-soft">
            {data.people.length.toLocaleString()} of {plural(data.total, "person", "people")} are drawn, those
            through whom most came.
          </p>
        )}
      </div>
      <Loaded read={read} skeleton={<SkeletonRows count={5} />} />
      {data && data.people.length === 0 && (
        <EmptyState
          icon={<Share2 />}
          title="No chains yet"
          actions={<ButtonLink to="/referrals">To the referrals</ButtonLink>}
        >
          Once somebody points you to somebody else, you see here who led you to whom.
        </EmptyState>
      )}
      {data && data.people.length > 0 && (
        <>
          {view === "list" ? (
            <ChainTree chains={data} />
          ) : (
            <ChainGraph
              key={focus ?? "all"}
              chains={data}
              selected={shown?.id ?? null}
              onSelect={setSelected}
              onOpen={(id) => void navigate(pagePaths.person(id))}
            />
          )}
          <div className="mt-3">
            <Legend />
          </div>
        </>
      )}
    </Page>
  );
};
