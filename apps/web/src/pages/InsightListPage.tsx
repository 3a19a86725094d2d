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
  unreached: "Met, not reached",
  promised: "Promises",
  keptOnTime: "Kept on time",
  doneLate: "Done late",
  droppedLate: "Dropped late",
  stillOpen: "Late and still open",
  done: "Follow-ups done",
  acts: "Follow-ups done and conversations held",
  notContacted: "Referred, not contacted",
  nothingPlanned: "Talked, nothing planned",
  thanksOwed: "Owed a word of thanks",
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
  const why = (on: string, comparedOn: string | null): string => {
    const day = formatDate(on, today);
    const compared = comparedOn === null ? null : formatDate(comparedOn, today);
    if (figure === "met" || figure === "reachedInTime" || figure === "unreached")
      return `Met ${day}${compared === null ? ", not reached yet" : `, first reached ${compared}`}`;
    if (figure === "notContacted") return `Heard of ${day}`;
    if (figure === "nothingPlanned") return `Last touched ${day}`;
    if (figure === "thanksOwed") return `Came to an end ${day}`;
    if (figure === "acts" && compared === null) return `Talked ${day}`;
    if (compared === null) return `Promised for ${day}, still open`;
    return figure === "droppedLate"
      ? `Dropped ${day}, promised for ${compared}`
      : `Closed ${day}, promised for ${compared}`;
  };
  const detail = (what: string): string =>
    figure === "notContacted"
      ? `${what} pointed you there`
      : figure === "thanksOwed"
        ? `pointed you to ${what}`
        : what;
  return (
    <Page>
      <FigureList
        title={titles[figure]}
        read={{ ...found, total: found.data?.total }}
        rows={found.data?.rows.map(({ id, contact, what, on, comparedOn }) => ({
          // One opportunity may be owed to several.
          key: `${id} ${contact?.id ?? ""}`,
          to: contact ? pagePaths.person(contact.id) : pagePaths.step(id),
          what: contact?.name ?? what,
          detail: contact ? detail(what) : "",
          why: why(on, comparedOn),
        }))}
      />
    </Page>
  );
};
