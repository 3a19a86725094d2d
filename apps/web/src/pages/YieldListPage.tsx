import type { Calls, YieldFigure } from "@followthrough/contract";
import { FigureList } from "../features/insights/FigureList";
import { pagePaths } from "../lib/pagePaths";
import { useToday } from "../lib/session";
import { useApiQuery } from "../lib/useApi";
import { useAddress } from "../lib/useAddress";
import { Page } from "../shell/Page";
import { formatDate } from "../ui/dayFormat";

type Query = Calls["GET /insights/yield/list"]["query"];

const titles: Readonly<Record<YieldFigure, string>> = {
  people: "People",
  conversations: "Conversations",
  opportunities: "Opportunities",
  won: "Opportunities won",
};
const dated: Readonly<Record<YieldFigure, string>> = {
  people: "Met",
  conversations: "Talked",
  opportunities: "Moved",
  won: "Won",
};
const put: Readonly<Record<Query["of"], (name: string) => string>> = {
  introducer: (name) => `through ${name}`,
  chain: (name) => `the chain that began with ${name}`,
  event: (name) => `met at ${name}`,
};

const isFigure = (text: string | null): text is YieldFigure => text !== null && text in titles;

/** Whom or what a yield of the insights counts. */
export const YieldListPage = () => {
  const today = useToday();
  const [params] = useAddress();
  const asked = params.get("figure");
  const figure = isFigure(asked) ? asked : "people";
  const query = { ...Object.fromEntries(params), figure } as Query;
  const found = useApiQuery("GET /insights/yield/list", { query });
  return (
    <Page>
      <FigureList
        title={titles[figure]}
        sub={found.data && put[query.of](found.data.name)}
        read={{ ...found, total: found.data?.total }}
        rows={found.data?.rows.map(({ id, contact, what, on, opportunityId }) => ({
          key: `${id} ${contact.id}`,
          to: opportunityId === null ? pagePaths.person(contact.id) : pagePaths.opportunity(opportunityId),
          what: contact.name,
          detail: what,
          why: on === null ? "Not met yet" : `${dated[figure]} ${formatDate(on, today)}`,
        }))}
      />
    </Page>
  );
};
