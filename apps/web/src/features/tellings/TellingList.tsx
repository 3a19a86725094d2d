import type { Telling } from "@followthrough/contract";
import { MailCheck } from "lucide-react";
import { Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { Loaded } from "../../lib/Loaded";
import { dialogOnDemand } from "../../lib/onDemand";
import { pagePaths } from "../../lib/pagePaths";
import { useApiQuery } from "../../lib/useApi";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { List } from "../../ui/List";
import { Pill } from "../../ui/Pill";
import { Row } from "../../ui/Row";
import { RowMenu } from "../../ui/RowMenu";
import { SkeletonRows } from "../../ui/Skeleton";
import { useListKeys } from "../../ui/useListKeys";
import { formatDaysAgo } from "../../lib/formatDaysAgo";
import { useTellingActs } from "./useTellingActs";

const TellingDialog = dialogOnDemand(async () => (await import("./TellingDialog")).TellingDialog);

const pageSize = 50;

/** Who along the chains should hear the news or be thanked, each with the words ready. */
export const TellingList = () => {
  const navigate = useNavigate();
  const [limit, setLimit] = useState(pageSize);
  const [writing, setWriting] = useState<Telling | null>(null);
  const read = useApiQuery("GET /tellings", { query: { limit } });
  const { data } = read;
  const acts = useTellingActs();
  const tellings = data?.tellings ?? [];
  const find = (act: (telling: Telling) => void) => (key: string) => {
    const telling = tellings.find((one) => one.key === key);
    if (telling) act(telling);
  };
  const keys = useListKeys({
    ids: tellings.map(({ key }) => key),
    selectFirst: true,
    onEnter: { label: "Write to them", run: find(setWriting) },
    keys: [
      { key: "t", label: "Told or thanked", run: find(acts.told) },
      { key: "x", label: "Need not hear of it", run: find(acts.dismiss) },
      {
        key: "o",
        label: "Open the person",
        run: find(({ contact }) => void navigate(pagePaths.person(contact.id))),
      },
    ],
  });
  if (!data) return <Loaded read={read} skeleton={<SkeletonRows />} />;
  if (tellings.length === 0)
    return (
      <EmptyState icon={<MailCheck />} title="Everybody has heard">
        When a referral comes to something or to nothing, or an opportunity moves, whoever led you there is
        listed here to be told and thanked.
      </EmptyState>
    );
  return (
    <>
      <List label="Thanks and news">
        {tellings.map((telling) => (
          <Row
            key={telling.key}
            {...keys.rowProps(telling.key)}
            avatar={<Avatar name={telling.contact.name} />}
            what={telling.contact.name}
            detail={telling.says}
            why={telling.way}
            pill={
              <Pill tone={telling.isDirect ? "due" : "plain"}>
                {telling.isDirect ? "Thanks owed" : "To be told"} · {formatDaysAgo(telling.ageDays)}
              </Pill>
            }
            actions={
              <>
                <Button tone="primary" kbd="enter" onClick={() => setWriting(telling)}>
                  Write
                </Button>
                <Button kbd="t" onClick={() => acts.told(telling)}>
                  {telling.isDirect ? "Thanked" : "Told"}
                </Button>
                <RowMenu
                  about={telling.contact.name}
                  items={[{ label: "Need not hear", kbd: "x", onSelect: () => acts.dismiss(telling) }]}
                />
              </>
            }
          />
        ))}
      </List>
      {data.total > tellings.length && limit < 200 && (
        <div className="mt-4">
          <Button onClick={() => setLimit(200)}>Show more of {data.total.toLocaleString()}</Button>
        </div>
      )}
      <Suspense>
        {writing && (
          <TellingDialog
            telling={writing}
            onClose={() => setWriting(null)}
            onTold={() => {
              acts.told(writing);
              setWriting(null);
            }}
          />
        )}
      </Suspense>
    </>
  );
};
