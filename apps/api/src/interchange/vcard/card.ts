import { limits } from "../limits";
import { cut, oneLine } from "../plainText";

export type Property = {
  line: number;
  group: string | undefined;
  /** In capitals: `TEL`, `X-ABLABEL`. */
  name: string;
  params: Map<string, string[]>;
  /** The value, unescaped: the components of a name or address, the words of a list, else one text. */
  parts: string[];
  /** The value was base64: what `parts` holds is still that. */
  binary: boolean;
};

export type Card = {
  /** The line of its BEGIN:VCARD. */
  line: number;
  properties: Property[];
  /** The cards inside this one: assistants, mostly. */
  nested: { as: "Assistant" | "Another card"; card: Card }[];
};

/** The whole value of a property. */
export const textOf = ({ parts }: Property): string => parts.join("; ");

export const allNamed = (card: Card, name: string): Property[] =>
  card.properties.filter((property) => property.name === name);

/** The value of the first property of that name that says anything. */
export const firstText = (card: Card, name: string): string | undefined =>
  card.properties
    .filter((property) => property.name === name)
    .map((property) => oneLine(textOf(property)))
    .find((text) => text !== "");

/** TYPEs that say nothing a person would want to read beside a number. */
const silent = new Set(
  "internet pref voice x400 msg uri text intl dom other email postal parcel unknown".split(" "),
);

/** Apple writes its own labels as `_$!<HomePage>!$_`. */
const ownLabel = (text: string): string => oneLine(text.replace(/^_?\$!<(.*)>!\$_?$/s, "$1"));

const ownLabels = new WeakMap<Card, ReadonlyMap<string | undefined, Property>>();

/** The labels of a whole card by the group that carries each, found once: a card may have a thousand of both. */
const ownLabelsOf = (card: Card): ReadonlyMap<string | undefined, Property> => {
  const there = ownLabels.get(card);
  if (there) return there;
  // The first of each group counts, so it is put last.
  const found = new Map(
    allNamed(card, "X-ABLABEL")
      .toReversed()
      .map((property) => [property.group, property]),
  );
  ownLabels.set(card, found);
  return found;
};

/**
 * What the card calls this one: the label its group carries, else its TYPEs: `work`, `mobile`, `home fax`.
 * Undefined where it has no name.
 */
export const labelOf = (card: Card, { group, params }: Property): string | undefined => {
  const named = group ? ownLabelsOf(card).get(group) : undefined;
  const types = (params.get("TYPE") ?? [])
    .map((type) => type.trim().toLowerCase())
    .filter((type) => type !== "" && !silent.has(type))
    .map((type) => (type === "cell" ? "mobile" : type.replace(/^x-/, "")));
  const label = (named && ownLabel(textOf(named))) || oneLine([...new Set(types)].join(" "));
  return cut(label, limits.label) || undefined;
};

/** The preferred first (TYPE=pref, or the lowest PREF), else in the order of the card. */
export const preferredFirst = (properties: Property[]): Property[] => {
  const rank = ({ params }: Property): number => {
    const pref = Number(params.get("PREF")?.[0] ?? Number.NaN);
    if (pref >= 1) return pref;
    return params.get("TYPE")?.some((type) => type.toLowerCase() === "pref") ? 1 : 101;
  };
  return properties.toSorted((one, other) => rank(one) - rank(other));
};
