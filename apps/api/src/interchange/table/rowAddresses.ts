import type { ColumnMeaning } from "@followthrough/contract";
import { oneLine, paragraphs } from "../plainText";

const parts = [
  "street",
  "postalCode",
  "city",
  "region",
  "country",
] as const satisfies readonly ColumnMeaning[];
type Part = (typeof parts)[number];

export type RowAddress = { label: string | undefined; place: string; whole: string; lines: string };

const joined = (texts: (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== "").join(", ");

export const isAddressPart = (meaning: ColumnMeaning): meaning is Part =>
  parts.some((part) => part === meaning);

/** Gathers the addresses of a row: the parts of one group of columns are one address. */
export const rowAddresses = () => {
  const groups = new Map<string, { label: string | undefined; said: Map<Part, string[]> }>();
  return {
    add: (group: string, part: Part, text: string, label: string | undefined): void => {
      const address = groups.get(group) ?? { label, said: new Map<Part, string[]>() };
      address.label ??= label;
      address.said.set(part, [...(address.said.get(part) ?? []), paragraphs(text)]);
      groups.set(group, address);
    },
    all: (): RowAddress[] =>
      [...groups.values()].map(({ label, said }) => {
        const of = (part: Part): string | undefined => said.get(part)?.map(oneLine).join(", ");
        const town = oneLine(`${of("postalCode") ?? ""} ${of("city") ?? ""}`);
        return {
          label,
          place: joined([of("city") ?? of("region"), of("country")]),
          whole: joined([of("street"), town, of("region"), of("country")]),
          lines: [...(said.get("street") ?? []), town, of("region"), of("country")]
            .filter((text) => text !== undefined && text !== "")
            .join("\n"),
        };
      }),
  };
};
