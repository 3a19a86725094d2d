import { signUp, at } from "./client";
import { startProgram } from "./program";
import type { Trial } from "./trial";

const hour = 3_600_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Longer than it takes until the hourly work that empties the trash has run for the first time. */
const turnMs = 115_000;

export const clocks: Trial[] = [
  {
    name: "a clock that is ahead and set back",
    cannot: ({ isQuick }) =>
      isQuick ? "hourly work is waited for; the rule itself is in the tests of the trusted time" : null,
    run: async ({ place }) => {
      const made = await place("sqlite");
      const now = Date.now();
      const settingsAt = (hours: number) => ({
        ...made.settings,
        NODE_ENV: "test",
        FIXED_NOW: new Date(now + hours * hour).toISOString(),
      });
      let lost = 0;
      let program = await startProgram(settingsAt(0));
      let client = await signUp(program.url);
      const person = await client.send("POST", "/contacts", { body: { name: "Dana Ruiz" } });
      await client.send("DELETE", `/contacts/${String(person.body["id"])}`, {
        version: Number(person.body["version"]),
      });
      // A month ahead, a year ahead, back again, a day behind.
      const jumps = [31 * 24, 366 * 24, 1, -24];
      for (const hours of jumps) {
        await program.end("SIGTERM");
        program = await startProgram(settingsAt(hours));
        client = at(program.url, client);
        await pause(turnMs);
      }
      const trash = await client.send("GET", "/trash");
      if (trash.body["total"] !== 1) lost += 1;
      await program.end("SIGTERM");
      await made.remove();
      return { times: jumps.length, lost, figures: "what was in the trash is in the trash" };
    },
  },
];
