import type { Calls, FollowUpState } from "@followthrough/contract";
import type { ReactNode } from "react";
import { useToday } from "../../lib/session";
import { describeAnswered } from "../../lib/stepWords";
import { formatChannel } from "../../lib/words";
import { PastList } from "../../ui/PastList";
import { SectionHeading } from "../../ui/SectionHeading";

type Answer = Calls["GET /opportunities/:id"]["answer"];

interface Entry {
  readonly key: string;
  readonly on: string;
  readonly title: ReactNode;
  readonly text: string;
}

/** A step that was closed, by how. */
const titles: Readonly<Record<FollowUpState, (what: string) => string>> = {
  open: (what) => what,
  waiting: (what) => what,
  done: (what) => what,
  answered: describeAnswered,
  dropped: (what) => `Dropped: ${what}`,
};

const entriesOf = ({ moves, steps, opportunity }: Omit<Answer, "stages">): Entry[] => {
  const entries: Entry[] = [
    ...moves.map(({ id, movedOn, from, to, conversation }) => ({
      key: id,
      on: movedOn,
      title: (
        <>
          <bdi>{from}</bdi> → <bdi>{to}</bdi>
          {conversation && (
            <span className="font-normal text-soft"> · {formatChannel(conversation.channel)}</span>
          )}
        </>
      ),
      text: conversation?.notes ?? "",
    })),
    ...steps
      .filter(({ closedOn }) => closedOn !== null)
      .map(({ id, closedOn, dueOn, what, state, outcome }) => ({
        key: id,
        on: closedOn ?? dueOn,
        title: titles[state](what),
        text: outcome,
      })),
  ];
  return [
    ...entries.toSorted((a, b) => (a.on < b.on ? 1 : -1)),
    { key: "begun", on: opportunity.createdAt.slice(0, 10), title: "Written down", text: "" },
  ];
};

/** How an opportunity went, the latest first. */
export const OpportunityHistory = (props: Omit<Answer, "stages">) => {
  const today = useToday();
  return (
    <section aria-label="How it went">
      <SectionHeading>How it went</SectionHeading>
      <PastList entries={entriesOf(props)} today={today} />
    </section>
  );
};
