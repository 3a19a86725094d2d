import type { Logger } from "pino";

/** Longer than the end takes in order (`closeServer` waits eight seconds for requests under way). */
const patienceMs = 10_000;

/** How the program ends. Whoever asks for the end, however often, it is done once. */
export interface Shutdown {
  /** Registers how something that was opened is closed. The last registered is closed first. */
  onEnd(close: () => unknown): void;
  readonly hasBegun: boolean;
  /** Ends the program with this exit code, or with that of somebody else who asked for its end and had a higher one. */
  end(exitCode: number): Promise<never>;
}

/**
 * Takes the end of the program into one hand: of a signal and of what nobody took up, from the start on. A promise that failed
 * and was not waited for is one act's fault: it is logged, and the server goes on. After an exception that nobody caught
 * nothing is certain about the state of the process: it ends in order with exit code 1, and whatever keeps it running starts it
 * anew. What fails in ending does not keep the rest from being closed, and after `within` milliseconds the program ends
 * whatever hangs.
 */
export const handleShutdown = (logger: Logger, within = patienceMs): Shutdown => {
  const closers: (() => unknown)[] = [];
  let exitCode = 0;
  let closing: Promise<void> | null = null;
  const closeAll = async (): Promise<void> => {
    setTimeout(() => {
      logger.fatal("not everything could be closed in time; the server stops all the same");
      process.exit(1);
    }, within);
    // What is opened meanwhile, where a start is under way, is closed as well.
    for (let close = closers.pop(); close; close = closers.pop()) {
      try {
        await close();
      } catch (error) {
        exitCode = 1;
        logger.error({ err: error }, "something could not be closed in order");
      }
    }
  };
  const end = async (code: number): Promise<never> => {
    exitCode = Math.max(exitCode, code);
    await (closing ??= closeAll());
    process.exit(exitCode);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void end(0));
  process.on("unhandledRejection", (error) => logger.error({ err: error }, "a failure nobody waited for"));
  process.on("uncaughtException", (error) => {
    logger.fatal({ err: error }, "a failure nobody caught; the server stops");
    void end(1);
  });
  return {
    onEnd: (close) => void closers.push(close),
    get hasBegun() {
      return closing !== null;
    },
    end,
  };
};
