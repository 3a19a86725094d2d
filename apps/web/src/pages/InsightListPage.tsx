import type { Calls, InsightFigure } from "@followthrough/contract";
import { FigureList } from "../features/insights/FigureList";
import { links } from "../lib/links";
import { useToday } from "../lib/session";
import { useRead } from "../lib/useCall";
import { useAddress } from "../lib/useAddress";
import { Page } from "../shell/Page";
import { sayDate } from "../ui/dayFormat";

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
  const found = useRead("GET /insights/list", { query });
  const isOfPeople = figure === "met" || figure === "reachedInTime";
  const why = (on: string, comparedOn: string | null): string => {
    if (isOfPeople)
      return `Met ${sayDate(on, today)}${comparedOn ? `, first reached ${sayDate(comparedOn, today)}` : ", not reached yet"}`;
    return comparedOn
      ? `Done ${sayDate(on, today)}, promised for ${sayDate(comparedOn, today)}`
      : `Talked ${sayDate(on, today)}`;
  };
  return (
    <Page>
      <FigureList
        title={titles[figure]}
        read={{ ...found, total: found.data?.total }}
        rows={found.data?.rows.map(({ id, contact, what, on, comparedOn }) => ({
          key: id,
          to: links.person(contact.id),
          what: contact.name,
          detail: what,
          why: why(on, comparedOn),
        }))}
      />
    </Page>
  );
};
