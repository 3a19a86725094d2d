import { at, signUp } from "./client";
import { acknowledgedIn, lossesIn, noWrites, writeUntil } from "./mixedWrites";
import { startProgram } from "./program";
import type { Kind, Trial } from "./trial";

const writers = 4;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The server is ended by `signal` at a random moment while several write, and started again. */
const endedWhileWriting = (
  kind: Kind,
  signal: "SIGKILL" | "SIGTERM",
  times: { quick: number; whole: number },
): Trial => ({
  name: `${signal === "SIGKILL" ? "kill -9" : "SIGTERM"} under mixed writes, ${kind}`,
  run: async ({ isQuick, place }) => {
    const rounds = isQuick ? times.quick : times.whole;
    const made = await place(kind);
    const writes = noWrites();
    let [lost, half, slowest, slowestEnd, unclean] = [0, 0, 0, 0, 0];
    try {
      let program = await startProgram(made.settings);
      let client = await signUp(program.url);
      for (let round = 0; round < rounds; round += 1) {
        let isOver = false;
        const writing = Array.from({ length: writers }, () => writeUntil(client, writes, () => isOver));
        // A slow machine has written something too before the end comes, at a moment that nobody chose.
        const enough = acknowledgedIn(writes) + writers * 2;
        while (acknowledgedIn(writes) < enough) await pause(5);
        await pause(Math.random() * 500);
        const ended = await program.end(signal);
        slowestEnd = Math.max(slowestEnd, ended.ms);
        if (signal === "SIGTERM" && ended.code !== 0) unclean += 1;
        isOver = true;
        await Promise.all(writing);
        program = await startProgram(made.settings);
        slowest = Math.max(slowest, program.readyAfterMs);
        client = at(program.url, client);
      }
      await program.end("SIGTERM");
      ({ lost, half } = await lossesIn(made.url, writes));
    } finally {
      await made.remove();
    }
    const ending =
      signal === "SIGTERM" ? `, ended within ${slowestEnd} ms, ${unclean} times not by itself` : "";
    return {
      times: rounds,
      lost: lost + half + unclean,
      figures: `${acknowledgedIn(writes)} acknowledged writes, ${half} half done, ready again within ${slowest} ms${ending}`,
    };
  },
});

export const kills: Trial[] = [
  endedWhileWriting("sqlite", "SIGKILL", { quick: 3, whole: 100 }),
  endedWhileWriting("postgresql", "SIGKILL", { quick: 2, whole: 100 }),
  endedWhileWriting("sqlite", "SIGTERM", { quick: 2, whole: 20 }),
  endedWhileWriting("postgresql", "SIGTERM", { quick: 1, whole: 20 }),
];
