import { posix } from "node:path";
import { type SourceFile, importsOf } from "./sourceFile";

const web = "apps/web/src/";

/**
 * Pages compose features. Where a form of one noun has a field that another noun draws (whom to pick, which event,
 * which next step), it may take it from there; one way only, so that no two features ever need each other.
 */
const mayTakeFrom: Readonly<Record<string, readonly string[]>> = {
  answers: ["follow-ups"],
  bulk: ["follow-ups"],
  captures: ["contacts", "follow-ups"],
  contacts: ["events", "follow-ups"],
  conversations: ["contacts", "events", "follow-ups"],
  debrief: ["captures", "events", "playbooks"],
  duplicates: ["contacts"],
  events: ["templates"],
  "follow-ups": ["playbooks", "templates"],
  "fresh-starts": ["follow-ups"],
  history: ["contacts"],
  imports: ["bulk"],
  introductions: ["contacts", "events", "follow-ups"],
  "open-loops": ["bulk", "contacts", "follow-ups"],
  opportunities: ["contacts", "events", "follow-ups"],
  paths: ["contacts"],
  referrals: ["contacts", "events", "follow-ups", "templates"],
  tellings: ["templates"],
  templates: ["contacts"],
  today: ["follow-ups", "fresh-starts", "playbooks"],
  views: ["contacts"],
};

/**
 * Checks the import direction between layers of the web app; `features/x` may import `features/y` only as the table
 * says.
 */
export const featureDirection = (file: SourceFile): string[] => {
  const [layer = "", own = ""] = file.path.startsWith(web) ? file.path.slice(web.length).split("/") : [];
  if (!["features", "ui", "lib"].includes(layer)) return [];
  return importsOf(file).flatMap((name) => {
    if (!name.startsWith(".")) return [];
    const [to = "", feature = ""] = posix
      .relative(web, posix.join(posix.dirname(file.path), name))
      .split("/");
    if (to === "pages") return [`${file.path}: "${name}" is a page; pages compose, nothing imports them`];
    if (to !== "features") return [];
    if (layer !== "features") return [`${file.path}: "${name}" is a feature; ${layer} knows none`];
    const isAllowed = feature === own || mayTakeFrom[own]?.includes(feature);
    return isAllowed ? [] : [`${file.path}: "${name}" is another feature; a page composes them`];
  });
};
