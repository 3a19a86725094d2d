import type { Calls } from "@followthrough/contract";
import { ChartNoAxesColumn } from "lucide-react";
import { Detail } from "../features/insights/Detail";
import { HeatMap } from "../features/insights/HeatMap";
import { Leaks } from "../features/insights/Leaks";
import { type Cell, NumberTable } from "../features/insights/NumberTable";
import { PaidOff } from "../features/insights/PaidOff";
import { Summary } from "../features/insights/Summary";
import { WeekBars } from "../features/insights/WeekBars";
import { Yields } from "../features/insights/Yields";
import { endOfMonth, listOf, ofHowMany } from "../features/insights/insightLinks";
import { Loaded } from "../lib/Loaded";
import { useToday } from "../lib/session";
import { useApiQuery } from "../lib/useApi";
import { formatAction } from "../lib/words";
import { useAddress } from "../lib/useAddress";
import { Page } from "../shell/Page";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { PageHeader } from "../ui/PageHeader";
import { SegmentedChoice } from "../ui/SegmentedChoice";
import { SkeletonRows } from "../ui/Skeleton";
import { formatDate, formatMonth } from "../ui/dayFormat";
import { plural } from "../ui/plural";

type Insights = Calls["GET /insights"]["answer"];
type Figures = Insights["overall"];
type YieldsFound = Calls["GET /insights/yield"]["answer"];
type Put = {
  readonly from: string;
  readonly to: string;
  readonly eventId?: string;
  readonly referrerId?: string;
};

const headings = ["Within 48 h", "Not reached", "Median days", "Kept on time", "Done"];

const cellsOf = (figures: Figures, put: Put): Cell[] => [
  { value: ofHowMany(figures.reachedInTime, figures.met), to: listOf({ ...put, figure: "reachedInTime" }) },
  { value: ofHowMany(figures.unreached, figures.met), to: listOf({ ...put, figure: "unreached" }) },
  { value: figures.medianDaysToFirstTouch ?? "–", to: listOf({ ...put, figure: "met" }) },
  { value: ofHowMany(figures.keptOnTime, figures.promised), to: listOf({ ...put, figure: "keptOnTime" }) },
  { value: figures.done, to: listOf({ ...put, figure: "done" }) },
];

/** "Of 12 things you waited for, 8 came, after 4 days (median)." */
const describeAnswers = ({ asked, answered, medianDays }: Insights["answers"]): string =>
  `Of ${plural(asked, "thing")} you waited for, ${answered} came${
    medianDays === null ? "" : `, after ${plural(medianDays, "day")} (median)`
  }.`;

/** The numbers behind, each of how many, one disclosure each. */
const Details = ({ found, yields }: { found: Insights; yields: YieldsFound | undefined }) => {
  const today = useToday();
  const { months, byEvent, byReferrer, byAction, days, from, to, overall } = found;
  const put = { from, to };
  return (
    <div className="space-y-2.5">
      <p className="text-sm font-[640] text-soft">Details</p>
      <Detail name="months" title="Month by month">
        <NumberTable
          caption="Follow-through by month"
          headings={["Month", ...headings]}
          rows={[
            { key: "all", name: "All of it", cells: cellsOf(overall, put) },
            ...months.toReversed().map(({ startsOn, ...figures }) => ({
              key: startsOn,
              name: formatMonth(startsOn),
              cells: cellsOf(figures, { from: startsOn, to: endOfMonth(startsOn) }),
            })),
          ]}
        />
      </Detail>
      <Detail name="days" title="The last year, day by day">
        <p className="mb-2 text-sm text-soft">Follow-ups done and conversations held; darker is more.</p>
        <HeatMap days={days} today={today} />
      </Detail>
      {yields && <Yields found={yields} />}
      {byEvent.length > 0 && (
        <Detail name="event" title="By event">
          <NumberTable
            caption="Follow-through by event"
            headings={["Event", ...headings]}
            rows={byEvent.map(({ event, ...figures }) => ({
              key: event.id,
              name: event.name,
              cells: cellsOf(figures, { ...put, eventId: event.id }),
            }))}
          />
        </Detail>
      )}
      {byReferrer.length > 0 && (
        <Detail name="referrer" title="By who pointed you there">
          <NumberTable
            caption="Follow-through by referrer"
            headings={["Referrer", ...headings]}
            rows={byReferrer.map(({ referrer, ...figures }) => ({
              key: referrer.id,
              name: referrer.name,
              cells: cellsOf(figures, { ...put, referrerId: referrer.id }),
            }))}
          />
        </Detail>
      )}
      {byAction.length > 0 && (
        <Detail name="how" title="By how">
          <NumberTable
            caption="Follow-ups by action"
            headings={["How", "Kept on time", "Still open", "Done"]}
            rows={byAction.map(({ action, promised, keptOnTime, stillOpen, done }) => ({
              key: action,
              name: formatAction(action),
              cells: [
                {
                  value: ofHowMany(keptOnTime, promised),
                  to: listOf({ ...put, action, figure: "keptOnTime" }),
                },
                {
                  value: ofHowMany(stillOpen, promised),
                  to: listOf({ ...put, action, figure: "stillOpen" }),
                },
                { value: done, to: listOf({ ...put, action, figure: "done" }) },
              ],
            }))}
          />
        </Detail>
      )}
    </div>
  );
};

const periods = [
  { value: "3", label: "3 months" },
  { value: "12", label: "12 months" },
  { value: "36", label: "3 years" },
] as const;

/** Whether I follow through, where I leak and who pays off: three sentences, pictures, and the numbers behind. */
export const InsightsPage = () => {
  const today = useToday();
  const [params, change] = useAddress();
  const period = periods.find(({ value }) => value === params.get("months"))?.value ?? "12";
  const read = useApiQuery("GET /insights", {
    query: { months: Number(period) },
  });
  const { data } = read;
  const yields = useApiQuery("GET /insights/yield", {});
  const isEmpty = data && data.overall.met === 0 && data.overall.promised === 0 && data.days.length === 0;
  return (
    <Page>
      <PageHeader title="Insights" sub="How well you follow through, and what came of it." />
      <div className="my-4">
        <SegmentedChoice
          label="Period"
          value={period}
          onChange={(months) =>
            change((address) => {
              if (months === "12") address.delete("months");
              else address.set("months", months);
            })
          }
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
          <Summary found={data} yields={yields.data} />
          <div className="grid gap-5 laptop:grid-cols-2">
            <Leaks found={data} />
            {yields.data && <PaidOff found={yields.data} />}
          </div>
          <WeekBars weeks={data.weeks} />
          <Details found={data} yields={yields.data} />
          {data.answers.asked > 0 && <p className="text-sm text-soft">{describeAnswers(data.answers)}</p>}
          <p className="text-xs text-soft">
            Since {formatDate(data.from, today)}. What is past its day counts as not kept, done later or not;
            what is not due yet counts nowhere, nor does whoever was met in the last two days and not reached
            yet.
          </p>
        </div>
      )}
    </Page>
  );
};
