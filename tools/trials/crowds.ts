import { join } from "node:path";
import { rmSync, writeFileSync } from "node:fs";
import autocannon from "autocannon";
import { fillDatabase } from "../bench/fillDatabase";
import { measureOverload } from "../bench/overload";
import { signUp as signUpForBench } from "../bench/signUp";
import { signUp } from "./client";
import { canMount, mountSmallDisk, unmount } from "./mounts";
import { type Program, startProgram } from "./program";
import type { Trial } from "./trial";

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A server with thousands of people, on SQLite. */
const filledProgram = async (settings: Record<string, string>, dir: string, people: number) => {
  const empty = await startProgram(settings);
  const { cookie, accountId, today } = await signUpForBench(empty.url);
  await empty.end("SIGTERM");
  fillDatabase(join(dir, "followthrough.db"), accountId, today, people);
  return { program: await startProgram(settings, { collectsOnDemand: true }), cookie };
};

const overload: Trial = {
  name: "overload: 200 clients ask for what is slow",
  run: async ({ isQuick, place }) => {
    const made = await place("sqlite");
    const { program, cookie } = await filledProgram(made.settings, made.dir, isQuick ? 2_000 : 10_000);
    const shot = await measureOverload({ url: program.url, cookie }, "insights", ["/api/insights"], {
      clients: 200,
      seconds: isQuick ? 12 : 60,
    });
    await program.end("SIGTERM");
    await made.remove();
    const { answered, refused, withoutRetryAfter, answeredP99, refusedP99, recoveredAfter } = shot;
    const tooLate = [answeredP99 > 12_000, recoveredAfter > 10_000, refused === 0].filter(Boolean).length;
    return {
      times: answered + refused,
      lost: shot.lost + withoutRetryAfter + tooLate,
      figures: `${answered} answered, 99 of 100 within ${answeredP99} ms, ${refused} refused with 503 within ${refusedP99} ms, ${shot.lost} not answered at all, as before after ${recoveredAfter} ms`,
    };
  },
};

/** What it holds on to, in MB: what it holds without garbage, which comes and goes by a hundred MB. */
const heldOnTo = async (program: Program): Promise<number> => {
  for (let round = 0; round < 3; round += 1) {
    program.collectGarbage();
    await pause(1_000);
  }
  return program.memoryMb();
};

const soak: Trial = {
  name: "soak: memory after many requests",
  run: async ({ isQuick, place }) => {
    const made = await place("sqlite");
    const { program, cookie } = await filledProgram(made.settings, made.dir, 1_000);
    const ask = (amount: number) =>
      autocannon({
        url: program.url,
        connections: 8,
        amount,
        requests: [
          "/api/today",
          "/api/contacts",
          "/api/session",
          "/api/follow-ups",
          "/api/search?q=dana",
        ].map((path) => ({
          method: "GET" as const,
          path,
          headers: { cookie },
        })),
      });
    const amount = isQuick ? 4_000 : 1_000_000;
    await ask(amount / 4);
    const before = await heldOnTo(program);
    const { non2xx, errors } = await ask(amount);
    const whole = program.memoryMb();
    const after = await heldOnTo(program);
    await program.end("SIGTERM");
    await made.remove();
    const growth = (after - before) / before;
    // Few requests say little: the heap still finds its size.
    const allowed = isQuick ? 0.4 : 0.05;
    return {
      times: amount,
      lost: non2xx + errors + (growth > allowed ? 1 : 0),
      figures: `${Math.round(before)} MB after a quarter, ${Math.round(after)} MB at the end (${(growth * 100).toFixed(1)} %), ${Math.round(whole)} with its garbage`,
    };
  },
};

const diskFull: Trial = {
  name: "a full disk",
  cannot: () => (canMount() ? null : "a small disk can be mounted only as root on Linux"),
  run: async ({ isQuick, place }) => {
    const rounds = isQuick ? 1 : 20;
    const made = await place("sqlite");
    mountSmallDisk(made.dir, "24m");
    let [lost, acknowledged, refused] = [0, 0, 0];
    const codes = new Set<number>();
    try {
      const program = await startProgram(made.settings);
      const client = await signUp(program.url);
      const add = async (name: string) => {
        const { status } = await client.send("POST", "/contacts", {
          body: { name, notes: "Words. ".repeat(2_000) },
        });
        if (status === 201) {
          acknowledged += 1;
        } else {
          refused += 1;
          codes.add(status);
          if (status !== 507 && status !== 503) lost += 1;
        }
        return status === 201;
      };
      const ballast = join(made.dir, "ballast");
      for (let round = 0; round < rounds; round += 1) {
        let size = 12 * 1024 * 1024;
        // As much as there is room for.
        for (; size > 4_096; size = Math.floor(size / 2))
          try {
            writeFileSync(ballast, Buffer.alloc(size), { flag: "a" });
          } catch {
            // The next smaller one may fit.
          }
        for (let at = 0; at < 2_000 && (await add(`Round ${round} person ${at}`)); at += 1);
        const read = await client.send("GET", "/contacts");
        if (read.status !== 200) lost += 1;
        rmSync(ballast);
        if (!(await add(`Round ${round} after`))) lost += 1;
      }
      const { body } = await client.send("GET", "/contact-pages");
      lost += Math.abs(Number(body["everyone"] ?? 0) - acknowledged);
      await program.end("SIGTERM");
    } finally {
      unmount(made.dir);
      await made.remove();
    }
    return {
      times: rounds,
      lost,
      figures: `${acknowledged} acknowledged, ${refused} refused with ${[...codes].join(", ")}, written again as soon as there was room`,
    };
  },
};

export const crowds: Trial[] = [diskFull, overload, soak];
