import type { Logger } from "pino";

/** Longer than `leave` takes in order (`closeServer` waits eight seconds for requests under way). */
const patienceMs = 10_000;

/** Does something once, however often it is asked for; each who asks waits for the same end. */
export const once = (act: () => Promise<void>): (() => Promise<void>) => {
  let acting: Promise<void> | null = null;
  return () => (acting ??= act());
};

/**
 * What nobody took up. A promise that failed and was not waited for is one act's fault: it is logged, and the server goes
 * on. After an exception that nobody caught nothing is certain about the state of the process: it leaves in order, and
 * whatever keeps it running starts it anew. It ends after `within` milliseconds even where leaving hangs.
 */
export const lastResort = (logger: Logger, leave: () => Promise<void>, within = patienceMs): void => {
  process.on("unhandledRejection", (error) => logger.error({ err: error }, "a failure nobody waited for"));
  const leaveInTime = async (): Promise<void> => {
    // Whoever leaves already, as after SIGTERM, ends with it too.
    process.exitCode = 1;
    setTimeout(() => process.exit(1), within).unref();
    try {
      await leave();
    } finally {
      process.exit(1);
    }
  };
  process.on("uncaughtException", (error) => {
    logger.fatal({ err: error }, "a failure nobody caught; the server stops");
    void leaveInTime();
  });
};
