import { type CauseKind, causeKinds } from "../http/causeOf";
import { describeCause } from "./describeCause";

const ofServer = {
  "server-stopped": "The server was stopped part of the way.",
  "cut-off": "It was cut off part of the way: the server stopped, or lost its database.",
  unexpected: "Something went wrong part of the way.",
} as const;

/** Why an import stopped: the database or the disk, the server, or something unforeseen. Nobody is left who knows of what was cut off. */
export type ImportFailure = CauseKind | keyof typeof ofServer;

const isOfServer = (stored: string): stored is keyof typeof ofServer => Object.hasOwn(ofServer, stored);
const isCause = (stored: string): stored is CauseKind => causeKinds.some((kind) => kind === stored);
const goesOn = "What was imported is kept; run it again to go on.";

/** What an import that stopped says of itself; those of versions before 0.6 stored the sentence. */
export const describeImportFailure = (stored: string): string => {
  if (isOfServer(stored)) return `${ofServer[stored]} ${goesOn}`;
  return isCause(stored) ? `${describeCause(stored).words} ${goesOn}` : stored;
};
