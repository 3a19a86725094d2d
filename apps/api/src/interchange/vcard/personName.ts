import { type NameParts, foldText } from "@followthrough/domain";
import { keptParts } from "../keptParts";
import { limits } from "../limits";
import { cut, oneLine } from "../plainText";
import { type Card, allNamed, firstText } from "./card";

export type CardName = {
  name: string;
  givenName: string | undefined;
  familyName: string | undefined;
  /** The parts as the card has them; none where it has none. */
  parts: NameParts | undefined;
  /** What the parts say and the name does not: `Dr. Dana Maria Ruiz`. */
  more: string | undefined;
};

const nameParts = (card: Card): string[] => {
  const properties = allNamed(card, "N").map(({ parts }) =>
    // In `Philip,Paul` the comma stands between two names.
    parts.map((part) => oneLine(part.replace(/,(?=\S)/g, " "))),
  );
  return properties.find((parts) => parts.some((part) => part !== "")) ?? [];
};

const words = (text: string): string[] => foldText(text.slice(0, 2_000)).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The name of a card: as it is to be written (FN), else put together from its parts (N), else whatever there is to call
 * it by: nickname, organisation, e-mail, phone. Null for a card with none of them.
 */
export const personName = (card: Card): CardName | null => {
  const [family = "", given = "", middle = "", prefix = "", suffix = ""] = nameParts(card);
  const joined = oneLine([prefix, given, middle, family, suffix].join(" "));
  const name =
    firstText(card, "FN") ??
    (joined ||
      (firstText(card, "NICKNAME") ??
        firstText(card, "ORG") ??
        firstText(card, "EMAIL") ??
        firstText(card, "TEL")));
  if (!name) return null;
  const said = new Set(words(name));
  return {
    name,
    givenName: cut(given, limits.line) || undefined,
    familyName: cut(family, limits.line) || undefined,
    parts: joined === "" ? undefined : keptParts({ family, given, additional: middle, prefix, suffix }),
    more: words(joined).some((word) => !said.has(word)) ? joined : undefined,
  };
};
