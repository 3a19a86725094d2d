import type { Today, TodayRow } from "@followthrough/contract";
import { useState } from "react";
import { useNavigate } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useReopenForms } from "../../lib/useReopenForms";
import { describeStep } from "../../lib/stepWords";
import { ButtonLink } from "../../ui/ButtonLink";
import { List } from "../../ui/List";
import { SectionHeading } from "../../ui/SectionHeading";
import { useListKeys } from "../../ui/useListKeys";
import { SlippedNotice } from "../fresh-starts/SlippedNotice";
import { useFollowUpActs } from "../follow-ups/useFollowUpActs";
import { CutNote } from "./CutNote";
import { NothingDue } from "./NothingDue";
import { TodayRowView } from "./TodayRowView";
import { WaitingRowView } from "./WaitingRowView";

const sections = [
  { key: "overdue", title: "Overdue", tone: "late" },
  { key: "dueToday", title: "Today", tone: "due" },
  { key: "waiting", title: "Waiting for them", tone: "plain" },
  { key: "upcoming", title: "Next 7 days", tone: "plain" },
] as const;

/** Today's on top, and then what slipped. */
const sectionsFolded = [sections[1], sections[0], sections[2], sections[3]] as const;

const countKey = {
  overdue: "overdue",
  dueToday: "today",
  waiting: "waiting",
  upcoming: "upcoming",
} as const;

interface TodayListsProps {
  today: Today;
  /** Reads more than was read, where a list was cut; none where no more can be read. */
  onMore: (() => void) | undefined;
}

/**
 * Everything due, late first, each with its acts in place on the row that is selected. Where many are late they are folded, and
 * opened they stand below what is for today.
 */
export const TodayLists = ({ today, onMore }: TodayListsProps) => {
  const [showsLate, setShowsLate] = useState(false);
  const isFolded = today.isLateFolded && !showsLate;
  const navigate = useNavigate();
  const acts = useFollowUpActs();
  const shown = (today.isLateFolded ? sectionsFolded : sections).filter(
    ({ key }) => today[key].length > 0 && !(key === "overdue" && isFolded),
  );
  const rows = shown.flatMap(({ key }) => today[key]);
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
        run: act(({ contact }) => contact && void navigate(pagePaths.person(contact.id))),
      },
    ],
  });
  if (rows.length === 0 && !today.isLateFolded) {
    return (
      <div className="mt-7">
        <NothingDue loops={today.counts.loops} />
        {acts.dialog}
      </div>
    );
  }
  return (
    <>
      {today.isLateFolded && (
        <SlippedNotice
          late={today.overdue}
          total={today.counts.overdue}
          today={today.today}
          isShown={showsLate}
          onShow={setShowsLate}
        />
      )}
      {shown.map(({ key, title, tone }) => (
        <section key={key} aria-labelledby={`heading-${key}`}>
          <SectionHeading id={`heading-${key}`} tone={tone} count={today.counts[countKey[key]]}>
            {title}
          </SectionHeading>
          <List labelledBy={`heading-${key}`}>
            {today[key].map((row) =>
              key === "waiting" && row.contact ? (
                <WaitingRowView
                  key={row.followUp.id}
                  row={row}
                  contact={row.contact}
                  today={today.today}
                  rowProps={keys.rowProps(row.followUp.id)}
                  acts={acts}
                />
              ) : (
                <TodayRowView
                  key={row.followUp.id}
                  row={row}
                  today={today.today}
                  what={describeStep(row.followUp.what, row.contact?.name ?? null, row.followUp.action)}
                  rowProps={keys.rowProps(row.followUp.id)}
                  acts={acts}
                />
              ),
            )}
          </List>
          <CutNote shown={today[key].length} total={today.counts[countKey[key]]} onMore={onMore} />
        </section>
      ))}
      <p className="mt-3">
        <ButtonLink tone="quiet" to={pagePaths.steps}>
          All steps, later ones too
        </ButtonLink>
      </p>
      {acts.dialog}
    </>
  );
};
