import { housekeeping } from "../../apps/api/src/housekeeping";
import { createLogger } from "../../apps/api/src/http/logger";
import { trustedTime } from "../../apps/api/src/time/trustedTime";
import { createDb } from "../../prisma/client";
import { at, signUp } from "./client";
import { startProgram } from "./program";
import type { Place, Trial } from "./trial";

const hour = 3_600_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Longer than it takes until the hourly work that empties the trash has run for the first time. */
const turnMs = 115_000;

/** A month ahead, a year ahead, back again, a day behind: in hours. */
const jumps = [31 * 24, 366 * 24, 1, -24];

const clockAt = (from: number, hours: number) => new Date(from + hours * hour);

const haveRecentBackup = () => Promise.resolve(true);

/** The hourly work of servers that start with their clocks so, one after the other: all of it once each, in this process. */
const workOnce = async ({ url }: Place, starts: readonly Date[]): Promise<void> => {
  const db = await createDb(url);
  const logger = createLogger("silent");
  // What waits behind an answer does not keep a process, and a server has its port.
  const awake = setInterval(() => undefined, 1_000);
  try {
    for (const now of starts) {
      const clock = () => now;
      const trustedNow = trustedTime(db, { clock, steady: () => performance.now() }, logger);
      await trustedNow();
      const works = housekeeping(db, clock, logger, { trustedNow, haveRecentBackup });
      for (const work of works) await work.run(now);
    }
  } finally {
    clearInterval(awake);
    await db.close();
  }
};

export const clocks: Trial[] = [
  {
    name: "a clock that is ahead and set back",
    run: async ({ isQuick, place }) => {
      const made = await place("sqlite");
      const now = Date.now();
      const settingsAt = (hours: number) => ({
        ...made.settings,
        NODE_ENV: "test",
        FIXED_NOW: clockAt(now, hours).toISOString(),
      });
      let lost = 0;
      let program = await startProgram(settingsAt(0));
      let client = await signUp(program.url);
      const person = await client.send("POST", "/contacts", { body: { name: "Dana Ruiz" } });
      await client.send("DELETE", `/contacts/${String(person.body["id"])}`, {
        version: Number(person.body["version"]),
      });
      const restart = async (hours: number) => {
        program = await startProgram(settingsAt(hours));
        client = at(program.url, client);
      };
      for (const hours of jumps) {
        await program.end("SIGTERM");
        // Hourly work is not waited for in the quick form, but called as the server calls it.
        if (isQuick) await workOnce(made, [clockAt(now, hours)]);
        else {
          await restart(hours);
          await pause(turnMs);
        }
      }
      if (isQuick) await restart(0);
      const inTrash = async () => Number((await client.send("GET", "/trash")).body["total"]);
      if ((await inTrash()) !== 1) lost += 1;
      await program.end("SIGTERM");
      if (isQuick) {
        // Day by day it is gone after the thirtieth: what was tried does remove what is old.
        const days = Array.from({ length: 34 }, (_, day) => clockAt(now, day * 23.5));
        await workOnce(made, days);
        await restart(0);
        if ((await inTrash()) !== 0) lost += 1;
        await program.end("SIGTERM");
      }
      await made.remove();
      const more = isQuick ? "; gone once the days had passed one by one" : "";
      return { times: jumps.length, lost, figures: `what was in the trash is in the trash${more}` };
    },
  },
];
