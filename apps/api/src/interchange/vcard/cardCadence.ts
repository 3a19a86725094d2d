import { Cadence } from "@followthrough/contract";
import { type Card, firstText } from "./card";

/** The property by which a card of this program says how often to be in touch: `2 week`. */
export const cadenceProperty = "X-FOLLOWTHROUGH-CADENCE";

export const cadenceOf = (card: Card): Cadence | undefined => {
  const [every, unit] = (firstText(card, cadenceProperty) ?? "").split(" ");
  return Cadence.safeParse({ every: Number(every), unit }).data;
};
