import type { CooperativeTask } from "../cooperativeTask";
import type { Unplaced } from "../importedPerson";
import { UnreadableFile } from "../unreadableFile";
import { unplacedList } from "../unplacedList";
import type { Card } from "../vcard/card";
import { BrokenXml, type XmlHandlers, readXml } from "../xml/readXml";
import { type WrittenProperty, cardMaker, paramsOf } from "./makeCard";

/** The components of a structured value, in the order in which a vCard has them. */
const components: Record<string, readonly string[]> = {
  N: ["surname", "given", "additional", "prefix", "suffix"],
  ADR: ["pobox", "ext", "street", "locality", "region", "code", "country"],
};

interface OpenProperty {
  readonly name: string;
  readonly group: string | undefined;
  readonly params: [string, string[]][];
  readonly values: [name: string, text: string][];
}

/** What a value is of, and its text. */
const partsOf = ({ name, values }: OpenProperty): string[] => {
  const order = components[name];
  const texts = (wanted: string): string[] =>
    values.filter(([one]) => one === wanted).map(([, text]) => text);
  return order
    ? order.map((one) => texts(one).join(name === "ADR" ? "\n" : " "))
    : values.map(([, text]) => text);
};

const written = (property: OpenProperty): WrittenProperty => ({
  name: property.name,
  parts: partsOf(property),
  params: paramsOf([...property.params, ...(property.group ? [["GROUP", [property.group]] as const] : [])]),
});

/** Goes through `<vcard>`: a property, perhaps within a group; in it parameters and values. */
const cardHandlers = (takeCard: (properties: WrittenProperty[]) => void): XmlHandlers => {
  let card: WrittenProperty[] | null = null;
  let group: string | undefined;
  let property: OpenProperty | null = null;
  let param: [string, string[]] | null = null;
  let isParams = false;
  let [value, depth] = ["", 0];
  return {
    open: (name, attributes) => {
      value = "";
      depth += property ? 1 : 0;
      if (name === "vcard") card = [];
      else if (!card) return;
      else if (!property && name === "group") group = attributes("name");
      else if (!property) property = { name: name.toUpperCase(), group, params: [], values: [] };
      else if (name === "parameters" && depth === 1) isParams = true;
      else if (isParams && depth === 2) param = [name, []];
    },
    text: (text) => {
      value += text;
    },
    close: (name) => {
      if (name === "vcard" && !property) {
        if (card) takeCard(card);
        card = null;
      } else if (property && depth === 0) {
        card?.push(written(property));
        property = null;
      } else if (property) {
        if (isParams && depth === 3) param?.[1].push(value);
        else if (isParams && depth === 2 && param) property.params.push(param);
        else if (isParams && depth === 1) isParams = false;
        else if (depth === 1) property.values.push([name, value]);
        depth -= 1;
      } else if (name === "group") group = undefined;
      value = "";
    },
  };
};

/** Hands over the cards of an xCard file (RFC 6351); each card counts as a line. Throws UnreadableFile where it is broken. */
export function* readXCards(bytes: Uint8Array, take: (card: Card) => void): CooperativeTask<Unplaced[]> {
  const unplaced = unplacedList();
  const makeCard = cardMaker(unplaced);
  let cards = 0;
  try {
    yield* readXml(
      bytes,
      cardHandlers((properties) => {
        cards += 1;
        take(makeCard(cards, properties));
      }),
    );
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    if (cards === 0)
      throw new UnreadableFile(
        "no_cards",
        "There is no contact card in this file that can be read: it is damaged XML.",
      );
    unplaced.add(cards + 1, "", "the file is damaged from here on");
  }
  return unplaced.all();
}
