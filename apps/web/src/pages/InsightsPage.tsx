import type { Calls } from "@followthrough/contract";
import { ChartNoAxesColumn } from "lucide-react";
import { Link } from "react-router";
import { HeatMap } from "../features/insights/HeatMap";
import { type Cell, NumberTable } from "../features/insights/NumberTable";
import { Yields } from "../features/insights/Yields";
import { endOfMonth, listOf, share } from "../features/insights/insightLinks";
import { Loaded } from "../lib/Loaded";
import { useToday } from "../lib/session";
import { useApiQuery } from "../lib/useApi";
import { formatAction } from "../lib/words";
import { useAddress } from "../lib/useAddress";
import { Page } from "../shell/Page";
import { BarChart } from "../ui/BarChart";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { PageHeader } from "../ui/PageHeader";
import { SegmentedChoice } from "../ui/SegmentedChoice";
import { SkeletonRows } from "../ui/Skeleton";
import { TitledCard } from "../ui/TitledCard";
import { formatDate, formatFullDate, formatLongDay, formatMonth } from "../ui/dayFormat";
import { plural } from "../ui/plural";

type Insights = Calls["GET /insights"]["answer"];
type Figures = Insights["overall"];
type Put = {
  readonly from: string;
  readonly to: string;
  readonly eventId?: string;
  readonly referrerId?: string;
};

const headings = ["Met", "Within 48 h", "Median days", "Done", "On time"];

const cellsOf = (figures: Figures, put: Put): Cell[] => [
  { value: figures.met, to: listOf({ ...put, figure: "met" }) },
  { value: share(figures.reachedInTime, figures.met), to: listOf({ ...put, figure: "reachedInTime" }) },
  { value: figures.medianDaysToFirstTouch ?? "–", to: listOf({ ...put, figure: "met" }) },
  { value: figures.done, to: listOf({ ...put, figure: "done" }) },
  { value: share(figures.keptOnTime, figures.done), to: listOf({ ...put, figure: "keptOnTime" }) },
];

const Tile = ({ value, label, to }: { value: string; label: string; to?: string }) => (
  <div className="rounded-lg border border-line bg-card px-4 py-3">
    <p className="text-xl font-[680] tracking-[-0.03em]">{value}</p>
    <p className="text-sm text-soft">
      {to ? (
        <Link to={to} className="hover:underline">
          {label}
        </Link>
      ) : (
        label
      )}
    </p>
  </div>
);

/** "Of 12 things you waited for, 8 came, after 4 days (median)." */
const describeAnswers = ({ asked, answered, medianDays }: Insights["answers"]): string =>
  `Of ${plural(asked, "thing")} you waited for, ${answered} came${
    medianDays === null ? "" : `, after ${plural(medianDays, "day")} (median)`
  }.`;

const Overall = ({ found: { overall, answers, from, to } }: { found: Insights }) => {
  const put = { from, to };
  return (
    <div className="grid grid-cols-2 gap-3 laptop:grid-cols-4">
      <Tile
        value={share(overall.reachedInTime, overall.met)}
        label={`of ${overall.met.toLocaleString()} met reached within 48 hours`}
        to={listOf({ ...put, figure: "reachedInTime" })}
      />
      <Tile
        value={overall.medianDaysToFirstTouch === null ? "–" : String(overall.medianDaysToFirstTouch)}
        label="median days to the first touch"
        to={listOf({ ...put, figure: "met" })}
      />
      <Tile
        value={overall.done.toLocaleString()}
        label="follow-ups done"
        to={listOf({ ...put, figure: "done" })}
      />
      <Tile
        value={share(overall.keptOnTime, overall.done)}
        label="kept on time"
        to={listOf({ ...put, figure: "keptOnTime" })}
      />
      {answers.asked > 0 && <p className="col-span-full text-soft">{describeAnswers(answers)}</p>}
    </div>
  );
};

const OverTime = ({ months, weeks }: Pick<Insights, "months" | "weeks">) => (
  <TitledCard title="Follow-ups done, week by week">
    <BarChart
      label="Follow-ups done in each week"
      nameHeading="Week of"
      valueHeading="Done"
      height={96}
      bars={weeks.map(({ startsOn, done }) => ({ name: formatFullDate(startsOn), value: done }))}
    />
    <p aria-hidden="true" className="mt-1 flex justify-between text-xs text-soft">
      <span>
        Week of {formatLongDay(weeks[0]?.startsOn ?? "")}: {weeks[0]?.done}
      </span>
      <span>This week: {weeks.at(-1)?.done}</span>
    </p>
    <details className="mt-3">
      <summary className="cursor-pointer text-sm text-soft">Every week in numbers</summary>
      <NumberTable
        caption="Follow-ups by week"
        headings={["Week of", "Done", "On time"]}
        rows={weeks.toReversed().map(({ startsOn, endsOn, done, keptOnTime }) => {
          const put = { from: startsOn, to: endsOn };
          return {
            key: startsOn,
            name: formatFullDate(startsOn),
            cells: [
              { value: done, to: listOf({ ...put, figure: "done" }) },
              { value: share(keptOnTime, done), to: listOf({ ...put, figure: "keptOnTime" }) },
            ],
          };
        })}
      />
    </details>
    <details className="mt-3">
      <summary className="cursor-pointer text-sm text-soft">Every month in numbers</summary>
      <NumberTable
        caption="Follow-through by month"
        headings={["Month", ...headings]}
        rows={months.toReversed().map(({ startsOn, ...figures }) => ({
          key: startsOn,
          name: formatMonth(startsOn),
          cells: cellsOf(figures, { from: startsOn, to: endOfMonth(startsOn) }),
        }))}
      />
    </details>
  </TitledCard>
);

const periods = [
  { value: "3", label: "3 months" },
  { value: "12", label: "12 months" },
  { value: "36", label: "3 years" },
] as const;

/** What follow-through comes to: over time, by event, by referrer and by action; and what came of it. */
export const InsightsPage = () => {
  const today = useToday();
  const [params, change] = useAddress();
  const period = periods.find(({ value }) => value === params.get("months"))?.value ?? "12";
  const read = useApiQuery("GET /insights", {
    query: { months: Number(period) },
  });
  const { data } = read;
  const yields = useApiQuery("GET /insights/yield", {});
  const isEmpty = data && data.overall.met === 0 && data.overall.done === 0 && data.days.length === 0;
  return (
    <Page>
      <PageHeader title="Insights" sub="How well you follow through, and what came of it." />
      <div className="my-4">
        <SegmentedChoice
          label="Period"
          value={period}
          onChange={(months) => change(() => new URLSearchParams(months === "12" ? {} : { months }))}
          options={periods}
        />
      </div>
      <Loaded read={read} skeleton={<SkeletonRows count={5} />} />
      {isEmpty && (
        <EmptyState
          icon={<ChartNoAxesColumn />}
          title="Nothing to count yet"
          actions={<ButtonLink to="/capture">Write down whom you met</ButtonLink>}
        >
          Once you have met people and kept a promise or two, this says how soon, how often, and what it led
          to.
        </EmptyState>
      )}
      {data && !isEmpty && (
        <div className="space-y-5">
          <Overall found={data} />
          <OverTime months={data.months} weeks={data.weeks} />
          <TitledCard title="The last year, day by day">
            <p className="mb-2 text-sm text-soft">Follow-ups done and conversations held; darker is more.</p>
            <HeatMap days={data.days} today={today} />
          </TitledCard>
          {yields.data && <Yields found={yields.data} />}
          {data.byEvent.length > 0 && (
            <TitledCard title="By event">
              <NumberTable
                caption="Follow-through by event"
                headings={["Event", ...headings]}
                rows={data.byEvent.map(({ event, ...figures }) => ({
                  key: event.id,
                  name: event.name,
                  cells: cellsOf(figures, { from: data.from, to: data.to, eventId: event.id }),
                }))}
              />
            </TitledCard>
          )}
          {data.byReferrer.length > 0 && (
            <TitledCard title="By who pointed you there">
              <NumberTable
                caption="Follow-through by referrer"
                headings={["Referrer", ...headings]}
                rows={data.byReferrer.map(({ referrer, ...figures }) => ({
                  key: referrer.id,
                  name: referrer.name,
                  cells: cellsOf(figures, { from: data.from, to: data.to, referrerId: referrer.id }),
                }))}
              />
            </TitledCard>
          )}
          {data.byAction.length > 0 && (
            <TitledCard title="By how">
              <NumberTable
                caption="Follow-ups by action"
                headings={["How", "Done", "On time"]}
                rows={data.byAction.map(({ action, done, keptOnTime }) => {
                  const put = { from: data.from, to: data.to, action };
                  return {
                    key: action,
                    name: formatAction(action),
                    cells: [
                      { value: done, to: listOf({ ...put, figure: "done" }) },
                      { value: share(keptOnTime, done), to: listOf({ ...put, figure: "keptOnTime" }) },
                    ],
                  };
                })}
              />
            </TitledCard>
          )}
          <p className="text-xs text-soft">
            Since {formatDate(data.from, today)}. Whoever was met in the last two days counts once their time
            is up.
          </p>
        </div>
      )}
    </Page>
  );
};
