import type { Today, TodayRow } from "@followthrough/contract";
import { CheckCircle2 } from "lucide-react";
import { useNavigate } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useReopenForms } from "../../lib/useReopenForms";
import { describeStep } from "../../lib/words";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { List } from "../../ui/List";
import { SectionHeading } from "../../ui/SectionHeading";
import { useListKeys } from "../../ui/useListKeys";
import { useFollowUpActs } from "../follow-ups/useFollowUpActs";
import { TodayRowView } from "./TodayRowView";
import { WaitingRowView } from "./WaitingRowView";

const sections = [
  { key: "overdue", title: "Overdue", tone: "late" },
  { key: "dueToday", title: "Today", tone: "due" },
  { key: "waiting", title: "Waiting for them", tone: "plain" },
  { key: "upcoming", title: "Next 7 days", tone: "plain" },
] as const;

const countKey = {
  overdue: "overdue",
  dueToday: "today",
  waiting: "waiting",
  upcoming: "upcoming",
} as const;

/** Everything due, late first, each with its acts in place on the row that is selected. */
export const TodayLists = ({ today }: { today: Today }) => {
  const navigate = useNavigate();
  const acts = useFollowUpActs();
  const rows = [...today.overdue, ...today.dueToday, ...today.waiting, ...today.upcoming];
  const byId = new Map(rows.map((row) => [row.followUp.id, row]));
  const act = (run: (row: TodayRow) => void) => (id: string) => {
    const row = byId.get(id);
    if (row) run(row);
  };
  useReopenForms(acts.ways(rows.map(({ followUp }) => followUp)));
  const keys = useListKeys({
    ids: rows.map(({ followUp }) => followUp.id),
    selectFirst: true,
    onEnter: { label: "Do it", run: act(({ followUp }) => acts.doIt(followUp)) },
    keys: [
      { key: "d", label: "Done", run: act(({ followUp }) => acts.complete(followUp)) },
      {
        key: "s",
        label: "Snooze",
        run: act(({ followUp }) => (followUp.state === "waiting" ? acts.edit : acts.snooze)(followUp)),
      },
      { key: "e", label: "Edit", run: act(({ followUp }) => acts.edit(followUp)) },
      { key: "b", label: "Leave the playbook", run: act(({ followUp }) => acts.leavePlaybook(followUp)) },
      {
        key: "x",
        label: "Drop",
        run: act(({ followUp }) => (followUp.state === "waiting" ? acts.letGo : acts.drop)(followUp)),
      },
      {
        key: "o",
        label: "Open the person",
        run: act(({ contact }) => void navigate(pagePaths.person(contact.id))),
      },
    ],
  });
  if (rows.length === 0) {
    return (
      <div className="mt-7">
        <EmptyState
          icon={<CheckCircle2 />}
          title={today.counts.loops > 0 ? "Nothing is due" : "All clear"}
          actions={<Button onClick={() => void navigate("/people")}>Look through your people</Button>}
        >
          {today.counts.loops > 0
            ? "The open loops beside this need a next step."
            : "Every promise is kept or planned. Press c when you meet somebody."}
        </EmptyState>
        {acts.dialog}
      </div>
    );
  }
  return (
    <>
      {sections.map(({ key, title, tone }) =>
        today[key].length === 0 ? null : (
          <section key={key} aria-labelledby={`heading-${key}`}>
            <SectionHeading id={`heading-${key}`} tone={tone} count={today.counts[countKey[key]]}>
              {title}
            </SectionHeading>
            <List labelledBy={`heading-${key}`}>
              {today[key].map((row) =>
                key === "waiting" ? (
                  <WaitingRowView
                    key={row.followUp.id}
                    row={row}
                    today={today.today}
                    rowProps={keys.rowProps(row.followUp.id)}
                    acts={acts}
                  />
                ) : (
                  <TodayRowView
                    key={row.followUp.id}
                    row={row}
                    today={today.today}
                    what={describeStep(row.followUp.action, row.contact.name, row.followUp.what)}
                    rowProps={keys.rowProps(row.followUp.id)}
                    acts={acts}
                  />
                ),
              )}
            </List>
          </section>
        ),
      )}
      {acts.dialog}
    </>
  );
};
