import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { acts } from "../../testing/acts";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { beginWorld, lookAround } from "../../testing/world";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const oneAct = fc.record({
  name: fc.constantFrom(...Object.keys(acts)),
  draw: fc.record({ one: fc.nat(40), other: fc.nat(40) }),
});
/** What makes late ones, and what moves and ends them. */
const often = fc.record({
  name: fc.constantFrom(
    "createFollowUp",
    "completeFollowUp",
    "makeFreshStart",
    "deleteContact",
    "applyPlaybook",
  ),
  draw: fc.record({ one: fc.nat(40), other: fc.nat(40) }),
});
const runs = Number(process.env["SEQUENCES"] ?? 5);

/** Whatever was done before: each figure is of what its list holds, and a step is in one list alone. */
it(
  "counts on Today what its lists hold, on the day itself and two weeks later",
  { timeout: 60_000 + runs * 10_000 },
  async () => {
    const sequence = fc.array(fc.oneof(oneAct, often), { minLength: 15, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(sequence, async (turns) => {
        app.setNow("2026-06-25T13:00:00.000Z");
        const world = await beginWorld(app);
        const { jo } = world;
        for (const [at, { name, draw }] of turns.entries()) {
          if (at % 5 === 0) await lookAround(world);
          await acts[name]?.(world, draw);
        }
        for (const now of ["2026-06-25T13:00:00.000Z", "2026-07-09T13:00:00.000Z"]) {
          app.setNow(now);
          const { counts, overdue, dueToday, upcoming, waiting, loops, loopGroups, today } =
            await jo.get("GET /today");
          const grouped = loopGroups.flatMap(({ contacts }) => contacts);
          expect(counts).toEqual({
            overdue: overdue.length,
            today: dueToday.length,
            upcoming: upcoming.length,
            waiting: waiting.length,
            unanswered: waiting.filter(({ followUp }) => followUp.dueOn <= today).length,
            loops: loops.length + grouped.length,
          });
          expect((await jo.get("GET /counts")).due).toBe(overdue.length + dueToday.length);
          const { spread } = await jo.get("POST /fresh-start-plans", { body: { choice: "spread" } });
          expect(spread).toBe(overdue.length);
          const listed = [...overdue, ...dueToday, ...upcoming, ...waiting].map(
            ({ followUp }) => followUp.id,
          );
          const all = [...listed, ...loops.flatMap(({ followUpId }) => followUpId ?? [])];
          expect(new Set(all).size).toBe(all.length);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  },
);
