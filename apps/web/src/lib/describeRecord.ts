import { formatDate } from "../ui/dayFormat";

type Named = { readonly name?: unknown };

const nameOf = (who: unknown): string =>
  typeof who === "object" && who !== null && "name" in who && typeof who.name === "string" ? who.name : "";

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const longest = 90;
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** A record out of an answer in a few words, whichever kind it is: what it is called, with whom, and its day. */
export const describeRecord = (record: object): string => {
  const fields: Record<string, unknown> & Named = { ...record };
  const title =
    [fields["what"], fields["title"], fields["name"], fields["notes"], fields["reason"]]
      .map(textOf)
      .find((text) => text !== "") ?? "";
  const people = [
    fields["contact"],
    fields["referrer"],
    fields["referred"],
    fields["contactA"],
    fields["contactB"],
  ]
    .map(nameOf)
    .filter((name) => name !== "");
  const day = [fields["dueOn"], fields["heldOn"], fields["startsOn"]].map(textOf).find((on) => on !== "");
  const stage = nameOf(fields["stage"]);
  return [
    short(title.replaceAll(/\s+/g, " ").trim()),
    people.join(" and "),
    stage,
    day === undefined ? "" : formatDate(day, ""),
  ]
    .filter((part) => part !== "")
    .join(" · ");
};
