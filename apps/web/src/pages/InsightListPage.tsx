import type { Calls, InsightFigure } from "@followthrough/contract";
import { useSearchParams } from "react-router";
import { sayFailure } from "../lib/failure";
import { links } from "../lib/links";
import { useToday } from "../lib/session";
import { useRead } from "../lib/useCall";
import { Page } from "../shell/Page";
import { ErrorState } from "../ui/ErrorState";
import { List } from "../ui/List";
import { PageHeader } from "../ui/PageHeader";
import { Row } from "../ui/Row";
import { SkeletonRows } from "../ui/Skeleton";
import { sayDate } from "../ui/dayFormat";

type Query = Calls["GET /insights/list"]["query"];

const titles: Readonly<Record<InsightFigure, string>> = {
  met: "People met",
  reachedInTime: "Reached within 48 hours",
  done: "Follow-ups done",
  keptOnTime: "Kept on time",
};

const isFigure = (text: string | null): text is InsightFigure => text !== null && text in titles;

/** Whom or what a figure of the insights counts. */
export const InsightListPage = () => {
  const today = useToday();
  const [params] = useSearchParams();
  const asked = params.get("figure");
  const figure = isFigure(asked) ? asked : "met";
  const query = { ...Object.fromEntries(params), figure } as Query;
  const { data, error, refetch, isFetching } = useRead("GET /insights/list", { query });
  const isOfPeople = figure === "met" || figure === "reachedInTime";
  return (
    <Page>
      <PageHeader
        back={{ to: "/insights", label: "Insights" }}
        title={titles[figure]}
        sub={data ? data.total.toLocaleString() : undefined}
      />
      <div className="mt-4">
        {!data && !error && <SkeletonRows count={5} />}
        {!data && error && (
          <ErrorState onRetry={() => void refetch()} retrying={isFetching}>
            {sayFailure(error)}
          </ErrorState>
        )}
        {data && data.rows.length > 0 && (
          <List label={titles[figure]}>
            {data.rows.map(({ id, contact, what, on, comparedOn }) => (
              <Row
                key={id}
                rowId={id}
                to={links.person(contact.id)}
                what={contact.name}
                detail={what}
                why={
                  isOfPeople
                    ? `Met ${sayDate(on, today)}${comparedOn ? `, first reached ${sayDate(comparedOn, today)}` : ", not reached yet"}`
                    : `Done ${sayDate(on, today)}${comparedOn ? `, promised for ${sayDate(comparedOn, today)}` : ""}`
                }
              />
            ))}
          </List>
        )}
        {data && data.rows.length < data.total && (
          <p className="mt-2 text-sm text-soft">The latest {data.rows.length.toLocaleString()} are shown.</p>
        )}
      </div>
    </Page>
  );
};
