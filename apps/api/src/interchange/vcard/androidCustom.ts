import { oneLine } from "../plainText";
import { type Property, textOf } from "./card";

/** Android's numbers for the kinds of days and of relatives, as far as their names say something. */
const events: Record<string, string> = { "1": "Anniversary", "3": "Birthday" };

/**
 * What Android keeps in a property of its own, `vnd.android.cursor.item/nickname;Dee;1;;;`, with a name for it; null for
 * any other property.
 */
export const androidCustom = (property: Property): { label: string; value: string } | null => {
  const [type = "", value = "", number = "", custom = ""] = textOf(property).slice(0, 2_000).split(";");
  const [, kind = ""] = /^vnd\.android\.cursor\.item\/(\w{1,40})$/.exec(type.trim()) ?? [];
  if (property.name !== "X-ANDROID-CUSTOM" || kind === "" || oneLine(value) === "") return null;
  const said = oneLine(custom) || (kind === "contact_event" ? events[number.trim()] : undefined);
  const readable = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("_", " ");
  return { label: said ?? (kind === "contact_event" ? "Date" : readable), value: oneLine(value) };
};
