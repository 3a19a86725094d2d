import { rooms } from "./roomOrder";
import type { SourceFile } from "./sourceFile";

const contract = "packages/contract/src/";
const web = "apps/web/src/features/";

/** Where the routes of a file of the contract are, if not in the room of its name. */
const partOf: Readonly<Record<string, string>> = {
  accountLinks: "accounts",
  securityEvents: "accounts",
};

/** Rooms of the web and of the contract that the API has outside its features, or has not. */
const beside: Readonly<Record<string, string>> = {
  backups: "of the server, not of an account",
  debrief: "captures, entered as a table",
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const declaresRoutes = (text: string): boolean => /= route\(\{/.test(text);

const isKnown = (room: string): boolean => rooms.includes(room) || room in beside;

/** One noun has one name: its file in the contract, its room in the API and its room on the web. */
export const roomNames = ({ path, text }: SourceFile): string[] => {
  if (path.startsWith(contract) && declaresRoutes(text)) {
    const noun = path.slice(contract.length).replace(/\.ts$/, "");
    const room = partOf[noun] ?? kebab(noun);
    return isKnown(room) ? [] : [`${path}: the API has no room "${room}"; one noun has one name`];
  }
  const [room = "", file] = path.startsWith(web) ? path.slice(web.length).split("/") : [];
  return file === undefined || isKnown(room)
    ? []
    : [`${path}: neither the contract nor the API calls anything "${room}"; one noun has one name`];
};
