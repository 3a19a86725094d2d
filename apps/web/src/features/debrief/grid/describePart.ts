import { formatDayInSentence, formatHeld } from "../../../lib/words";
import { isFaceToFace } from "../../captures/model/talks";
import type { DebriefRow } from "../table/debrief";

/** "Email from them, yesterday", "Only noted, not met": how somebody was talked with, where it was not in person on the debrief's day. */
export const describePart = ({ role, how, startedBy, metOn }: DebriefRow, today: string): string => {
  if (role === "referred") return "";
  if (how === "noted") return "Only noted, not met";
  const day = metOn === null ? "" : formatDayInSentence(metOn, today);
  if (how === "in-person") return day && `Met ${day}`;
  const held = isFaceToFace(how)
    ? formatHeld({ channel: how, startedBy: "me" })
    : formatHeld({ channel: how, startedBy });
  return [held, day].filter(Boolean).join(", ");
};
