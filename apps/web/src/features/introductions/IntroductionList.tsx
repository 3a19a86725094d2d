import type { Introduction, IntroductionState } from "@followthrough/contract";
import { Users } from "lucide-react";
import { useNavigate } from "react-router";
import { Loaded } from "../../lib/Loaded";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { useApiQuery } from "../../lib/useApi";
import {
  describeNext,
  formatDayInSentence,
  formatDueInSentence,
  formatIntroductionState,
  introductionStateOptions,
} from "../../lib/words";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { List } from "../../ui/List";
import { Pill } from "../../ui/Pill";
import { Row } from "../../ui/Row";
import { RowMenu } from "../../ui/RowMenu";
import { SkeletonRows } from "../../ui/Skeleton";
import { useListKeys } from "../../ui/useListKeys";
import { NextPage } from "../../lib/NextPage";
import { formatDaysAgo } from "../../lib/formatDaysAgo";
import { useIntroductionActs } from "./useIntroductionActs";

const stateChanges: readonly { key: string; state: IntroductionState; label: string }[] = [
  { key: "m", state: "talked", label: "They talked" },
  { key: "o", state: "came-to-something", label: "Came to something" },
  { key: "x", state: "came-to-nothing", label: "Came to nothing" },
];

/** Whom you introduced to whom, and whether anything came of it. */
export const IntroductionList = ({ after, onAdd }: { after: string | null; onAdd: () => void }) => {
  const today = useToday();
  const navigate = useNavigate();
  const read = useApiQuery("GET /introductions", {
    query: { limit: 50, ...(after ? { cursor: after } : {}) },
  });
  const { data } = read;
  const acts = useIntroductionActs();
  const introductions = data?.introductions ?? [];
  const find = (act: (introduction: Introduction) => void) => (id: string) => {
    const introduction = introductions.find((one) => one.id === id);
    if (introduction) act(introduction);
  };
  const keys = useListKeys({
    ids: introductions.map(({ id }) => id),
    selectFirst: true,
    keys: [
      { key: "p", label: "Plan to ask", run: find(acts.plan) },
      ...stateChanges.map(({ key, state, label }) => ({
        key,
        label,
        run: find((one) => acts.move(one, state)),
      })),
    ],
  });
  if (!data) return <Loaded read={read} skeleton={<SkeletonRows />} />;
  if (introductions.length === 0)
    return (
      <EmptyState
        icon={<Users />}
        title="No introductions yet"
        actions={
          <Button tone="primary" onClick={onAdd}>
            New introduction
          </Button>
        }
      >
        When you bring two of your people together, write it down here. You will be reminded to ask whether
        they talked.
      </EmptyState>
    );
  return (
    <>
      <List label="Introductions">
        {introductions.map((one) => {
          const { contactA, contactB, reason, madeOn, nextStep, proposal, state } = one;
          const nextChange = stateChanges.find(
            (change) =>
              change.state ===
              (state === "made" ? "talked" : state === "talked" ? "came-to-something" : null),
          );
          return (
            <Row
              key={one.id}
              {...keys.rowProps(one.id)}
              avatar={<Avatar name={contactA.name} />}
              what={`${contactA.name} and ${contactB.name}`}
              why={
                <>
                  Introduced {formatDayInSentence(madeOn, today)}
                  {reason && `: “${reason}”`}
                  <span className="block">
                    {nextStep
                      ? `Next: ${describeNext(nextStep)}, ${formatDueInSentence(nextStep, today)}`
                      : proposal &&
                        `Proposed: ${proposal.what}, ${formatDayInSentence(proposal.dueOn, today)}`}
                  </span>
                </>
              }
              pill={
                <Pill tone={state === "came-to-something" ? "ok" : "plain"}>
                  {formatIntroductionState(state)} · {formatDaysAgo(one.ageDays)}
                </Pill>
              }
              actions={
                <>
                  {proposal && (
                    <Button tone="primary" kbd="p" onClick={() => acts.plan(one)}>
                      Plan to ask
                    </Button>
                  )}
                  {nextChange && (
                    <Button kbd={nextChange.key} onClick={() => acts.move(one, nextChange.state)}>
                      {nextChange.label}
                    </Button>
                  )}
                  <RowMenu
                    about={`${contactA.name} and ${contactB.name}`}
                    items={[
                      ...introductionStateOptions.map(({ value, label }) => ({
                        label,
                        checked: value === state,
                        onSelect: () => acts.move(one, value),
                      })),
                      "line",
                      ...[contactA, contactB].map(({ id, name }) => ({
                        label: `Open ${name}`,
                        onSelect: () => void navigate(pagePaths.person(id)),
                      })),
                      "line",
                      { label: "Move to the trash", tone: "danger", onSelect: () => acts.toTrash(one) },
                    ]}
                  />
                </>
              }
            />
          );
        })}
      </List>
      <NextPage cursor={data.nextCursor} />
    </>
  );
};
