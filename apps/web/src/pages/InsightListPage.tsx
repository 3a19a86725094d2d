import type { Calls, InsightFigure } from "@followthrough/contract";
import { FigureList } from "../features/insights/FigureList";
import { pagePaths } from "../lib/pagePaths";
import { useToday } from "../lib/session";
import { useApiQuery } from "../lib/useApi";
import { useAddress } from "../lib/useAddress";
import { Page } from "../shell/Page";
import { formatDate } from "../ui/dayFormat";

type Query = Calls["GET /insights/list"]["query"];

const titles: Readonly<Record<InsightFigure, string>> = {
  met: "People met",
  reachedInTime: "Reached within 48 hours",
  done: "Follow-ups done",
  keptOnTime: "Kept on time",
  acts: "Follow-ups done and conversations held",
};

const isFigure = (text: string | null): text is InsightFigure => text !== null && text in titles;

/** Whom or what a figure of the insights counts. */
export const InsightListPage = () => {
  const today = useToday();
  const [params] = useAddress();
  const asked = params.get("figure");
  const figure = isFigure(asked) ? asked : "met";
  const query = { ...Object.fromEntries(params), figure } as Query;
  const found = useApiQuery("GET /insights/list", { query });
  const isOfPeople = figure === "met" || figure === "reachedInTime";
  const why = (on: string, comparedOn: string | null): string => {
    if (isOfPeople)
      return `Met ${formatDate(on, today)}${comparedOn ? `, first reached ${formatDate(comparedOn, today)}` : ", not reached yet"}`;
    return comparedOn
      ? `Done ${formatDate(on, today)}, promised for ${formatDate(comparedOn, today)}`
      : `Talked ${formatDate(on, today)}`;
  };
  return (
    <Page>
      <FigureList
        title={titles[figure]}
        read={{ ...found, total: found.data?.total }}
        rows={found.data?.rows.map(({ id, contact, what, on, comparedOn }) => ({
          key: id,
          to: pagePaths.person(contact.id),
          what: contact.name,
          detail: what,
          why: why(on, comparedOn),
        }))}
      />
    </Page>
  );
};
