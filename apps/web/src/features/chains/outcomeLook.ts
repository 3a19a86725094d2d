import { Check, CircleDashed, Clock, Eye, Trophy, X, type LucideIcon } from "lucide-react";
import type { Outcome } from "./chainGraph";

/** A picture and a colour for each outcome; the picture says it without the colour. */
export const outcomeLook: Readonly<Record<Outcome, { icon: LucideIcon; tone: string }>> = {
  won: { icon: Trophy, tone: "border-l-ok" },
  something: { icon: Check, tone: "border-l-ok" },
  "under-way": { icon: Clock, tone: "border-l-accent" },
  heard: { icon: CircleDashed, tone: "border-l-due" },
  nothing: { icon: X, tone: "border-l-faint" },
  first: { icon: Eye, tone: "border-l-edge" },
};
