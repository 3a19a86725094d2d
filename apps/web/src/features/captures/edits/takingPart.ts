import { startedByOn } from "@followthrough/domain/channelFacts";
import type { Held, How, Row } from "../model/row";
import { isFaceToFace } from "../model/talks";
import type { PersonChange } from "./captureEdits";

/** What the words say of somebody. */
export interface PartSaid {
  readonly role: Row["role"];
  readonly tookPart: boolean;
  /** What was held with them apart from the others. */
  readonly apart: Held | null;
}

/** What holds for everybody in the words. */
export interface SharedPart {
  readonly talk: Held | null;
  /** The day people were met; null where nobody was. */
  readonly metOn: string | null;
  readonly today: string;
}

/** How somebody took part, as it will be saved. */
export interface Part {
  readonly role: Row["role"];
  readonly how: How;
  readonly metOn: string | null;
  /** Null where only a note says something of them. */
  readonly held: Held | null;
}

/** What the words say was held with them, on the day they were met where that is another. */
const heldAsSaid = (talk: Held | null, metOn: string | null): Held | null => {
  if (talk && !isFaceToFace(talk.channel)) return talk;
  if (metOn !== null) return { channel: talk?.channel ?? "in-person", startedBy: "me", heldOn: metOn };
  return talk;
};

/** Chosen by hand: on the day chosen, else the one said, else today. */
const heldByHand = (
  channel: Held["channel"],
  change: PersonChange,
  said: Held | null,
  today: string,
): Held => ({
  channel,
  startedBy: startedByOn(channel, change.startedBy ?? said?.startedBy ?? "me"),
  heldOn: change.metOn ?? said?.heldOn ?? today,
});

/** How somebody took part by the words and what was changed by hand. A day of meeting put by hand says that they were met. */
export const takePart = (said: PartSaid, change: PersonChange, shared: SharedPart): Part => {
  const { talk, today } = shared;
  const role = change.role ?? said.role;
  const isByHand = change.role === "met" || Boolean(change.metOn);
  const { how = said.tookPart || isByHand ? undefined : "noted" } = change;
  if (role === "referred" || how === "noted") return { role, how: "noted", metOn: null, held: null };
  const apart = change.metOn ? null : said.apart;
  const own = apart ?? talk;
  const usual = apart ? (isFaceToFace(apart.channel) ? apart.heldOn : null) : shared.metOn;
  if (how === undefined) {
    const metOn = change.metOn === undefined ? usual : change.metOn;
    const held = apart ?? heldAsSaid(talk, metOn);
    return { role, how: howOf(held), metOn, held };
  }
  const held = heldByHand(how, change, heldAsSaid(own, usual), today);
  return { role, how, metOn: isFaceToFace(held.channel) && change.metOn !== null ? held.heldOn : null, held };
};

const howOf = (held: Held | null): How => (held && held.channel !== "note" ? held.channel : "noted");
