import type { Logger } from "pino";

/** Longer than `leave` takes in order (`closeServer` waits eight seconds for requests under way). */
const patienceMs = 10_000;

/**
 * What nobody took up. A promise that failed and was not waited for is one act's fault: it is logged, and the server goes
 * on. After an exception that nobody caught nothing is certain about the state of the process: it leaves in order, and
 * whatever keeps it running starts it anew. It ends after `within` milliseconds even where leaving hangs.
 */
export const lastResort = (
  logger: Logger,
  leave: (exitCode: number) => Promise<void>,
  within = patienceMs,
): void => {
  process.on("unhandledRejection", (error) => logger.error({ err: error }, "a failure nobody waited for"));
  const leaveInTime = async (): Promise<void> => {
    setTimeout(() => process.exit(1), within).unref();
    try {
      await leave(1);
    } finally {
      process.exit(1);
    }
  };
  process.on("uncaughtException", (error) => {
    logger.fatal({ err: error }, "a failure nobody caught; the server stops");
    void leaveInTime();
  });
};
