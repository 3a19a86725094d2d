import { formatDay } from "../../../ui/dayFormat";
import type { ToldLead } from "../model/row";

/** An opening in one line: "UX researcher, Datawise · Marco · apply by Dec 15". */
export const describeLead = (
  { title, organization, closesOn }: ToldLead,
  name: string,
  today: string,
): string =>
  [
    organization ? `${title}, ${organization}` : title,
    name,
    closesOn ? `apply by ${formatDay(closesOn, today)}` : "",
  ]
    .filter(Boolean)
    .join(" · ");
