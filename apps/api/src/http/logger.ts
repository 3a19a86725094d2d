import { type DestinationStream, type Logger, pino } from "pino";
import { loggedError } from "./loggedError";

/** The one log of the program: what it says of errors holds nothing that people wrote. */
export const createLogger = (level: string, destination?: DestinationStream): Logger => {
  const options = { level, serializers: { err: loggedError } };
  return destination ? pino(options, destination) : pino(options);
};
