import * as z from "zod";
import type { CooperativeTask } from "../cooperativeTask";
import { decodeBytes } from "../decodeBytes";
import type { Unplaced } from "../importedPerson";
import { parseBounded } from "../parseBounded";
import { UnreadableFile } from "../unreadableFile";
import { unplacedList } from "../unplacedList";
import type { Card } from "../vcard/card";
import { type WrittenProperty, cardMaker, paramsOf } from "./makeCard";

const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
/** A text; of a structured value each component, which may be several texts. */
const Value = z.union([Text, z.array(z.union([Text, z.array(Text)]))]);
const Params = z.record(z.string(), z.union([Text.transform((one) => [one]), z.array(Text)]));
const JProperty = z.tuple([z.string(), Params, z.string()], Value);
const JCard = z.tuple([z.literal("vcard"), z.array(z.unknown())]);

const damaged = (): UnreadableFile =>
  new UnreadableFile(
    "no_cards",
    "There is no contact card in this file that can be read: it is damaged JSON.",
  );

const partsOf = (values: z.infer<typeof Value>[]): string[] =>
  values.flatMap((value) =>
    Array.isArray(value) ? value.map((part) => (Array.isArray(part) ? part.join("\n") : part)) : [value],
  );

const propertyOf = (written: unknown): WrittenProperty | null => {
  const read = JProperty.safeParse(written).data;
  if (!read) return null;
  const [name, params, , ...values] = read;
  return { name: name.toUpperCase(), params: paramsOf(Object.entries(params)), parts: partsOf(values) };
};

/** The words of what is none; what is deep is not gone through. */
const shown = (value: unknown): string =>
  (Array.isArray(value) ? value.slice(0, 10) : [value])
    .filter((one): one is string => typeof one === "string")
    .join(", ");

/** The cards of a text: one, or a list of them. */
const cardsIn = (value: unknown): unknown[] =>
  Array.isArray(value) && value[0] === "vcard" ? [value] : z.array(z.unknown()).parse(value);

/** Hands over the cards of a jCard file (RFC 7095); each card counts as a line. Throws UnreadableFile where it is none. */
export function* readJCards(bytes: Uint8Array, take: (card: Card) => void): CooperativeTask<Unplaced[]> {
  const unplaced = unplacedList();
  const makeCard = cardMaker(unplaced);
  const parsed = parseBounded(decodeBytes(bytes));
  if (!parsed || !Array.isArray(parsed.value)) throw damaged();
  for (const [at, one] of cardsIn(parsed.value).entries()) {
    yield;
    const [, properties] = JCard.safeParse(one).data ?? [];
    if (!properties) {
      unplaced.add(at + 1, shown(one), "no contact card");
      continue;
    }
    const read = properties.map(propertyOf);
    for (const [place, property] of read.entries())
      if (!property) unplaced.add(at + 1, shown(properties[place]), "no property of a contact card");
    take(
      makeCard(
        at + 1,
        read.flatMap((property) => property ?? []),
      ),
    );
  }
  return unplaced.all();
}
