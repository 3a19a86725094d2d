import { formatCount } from "@followthrough/domain";
import { limits } from "../limits";
import { UnreadableFile } from "../unreadableFile";
import type { UnplacedList } from "../unplacedList";
import type { Card, Property } from "../vcard/card";

/** A property as another format than vCard has it, its texts taken apart already. */
export interface WrittenProperty {
  /** In capitals, as vCard calls it. */
  readonly name: string;
  readonly parts: string[];
  readonly params?: Map<string, string[]>;
  /** The bytes of a picture, in base64. */
  readonly isBase64?: boolean;
}

export const tooManyCards = (): UnreadableFile =>
  new UnreadableFile(
    "too_many_rows",
    `The file holds more than ${formatCount(limits.people)} contact cards. Split it and import the parts.`,
  );

/** Makes the cards of a file, whatever it is written in, within the limits that those of a vCard file have. */
export const cardMaker = (unplaced: UnplacedList) => {
  let cards = 0;
  const property = (line: number, { name, parts, params, isBase64 = false }: WrittenProperty): Property[] => {
    const most = name === "PHOTO" ? limits.lineLength : limits.textLength;
    if (parts.some((part) => part.length > most)) {
      unplaced.add(line, name, name === "PHOTO" ? "larger than 2 MB" : "longer than any text that is read");
      return [];
    }
    return [
      {
        line,
        group: params?.get("GROUP")?.[0]?.toLowerCase(),
        name,
        params: params ?? new Map(),
        parts,
        binary: isBase64,
      },
    ];
  };
  return (line: number, properties: WrittenProperty[]): Card => {
    cards += 1;
    if (cards > limits.people) throw tooManyCards();
    if (properties.length > limits.propertiesOfCard)
      unplaced.add(line, properties[0]?.parts[0] ?? "", "the card has more lines than are read");
    const taken = properties.slice(0, limits.propertiesOfCard).flatMap((one) => property(line, one));
    return { line, properties: taken, nested: [] };
  };
};

/** Adds what is told of a thing to what was told of it before. */
export const gather = (all: Map<string, string[]>, name: string, values: readonly string[]): void => {
  const there = all.get(name);
  if (there) for (const value of values) there.push(value);
  else all.set(name, [...values]);
};

/** Parameters by their names in capitals. */
export const paramsOf = (
  params: Iterable<readonly [name: string, values: readonly string[]]>,
): Map<string, string[]> => {
  const all = new Map<string, string[]>();
  for (const [name, values] of params) gather(all, name.toUpperCase(), values);
  return all;
};
