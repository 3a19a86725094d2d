import { type RouteName, routes } from "@followthrough/contract";
import { testDialect } from "@followthrough/db/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type Done,
  type Stage,
  acts,
  beginStage,
  buildsOn,
  drawnNear,
  forgetMade,
  hasChangedWhatWasNamed,
  pairMade,
  passOnReferrals,
  setMinute,
} from "./testing/performing";
import { whatUndoLost, stateBeforeUndo } from "./testing/undoLaws";
import { comparableState } from "./testing/sameState";
import { type Reply, type TestApp, startTestApp } from "./testing/startTestApp";
import { undos } from "./testing/undoableActs";
import { type Draw, lookAround, nobody, pools } from "./testing/world";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.stop();
});

const runs = Number(process.env["SEQUENCES"] ?? (testDialect === "sqlite" ? 10 : 7));
const [fewest, most] = process.env["SEQUENCE_TURNS"]?.split("-").map(Number) ?? [4, 9];
const parameters = {
  numRuns: runs,
  // What failed is told as the list of its acts; making it shorter would take many minutes.
  endOnFailure: true,
  ...(process.env["SEED"] ? { seed: Number(process.env["SEED"]) } : {}),
  ...(process.env["REPLAY"] ? { path: process.env["REPLAY"] } : {}),
};

/** An act, or the undo of one of those that stand, counted from the last. One that is `near` falls on what those before it did. */
type Turn =
  | { readonly name: string; readonly draw: Draw; readonly near: boolean }
  | { readonly undo: number };
const draw = fc.record({ one: fc.nat(40), other: fc.nat(40) });
const act = (names: readonly string[], near = fc.boolean()): fc.Arbitrary<Turn> =>
  fc.record({ name: fc.constantFrom(...names), draw, near });
const anyAct = Object.keys(acts);
const undoable = anyAct.filter((name) => name in undos);
/** What moves the referrals to somebody, as others do before and after. */
const talking = ["createConversation", "completeFollowUp", "moveOpportunity", "saveCapture filling"];
const between = fc.oneof(act(anyAct, fc.constant(true)), act(talking, fc.constant(true)));
const back = (furthest: number): fc.Arbitrary<Turn> => fc.record({ undo: fc.nat(furthest) });
/** An act and what takes it back, with others on the same in between: by chance alone they would seldom meet. */
const thereAndBack: fc.Arbitrary<readonly Turn[]> = fc
  .tuple(
    fc.oneof(act(undoable), act(talking)),
    fc.array(between, { maxLength: 2 }),
    fc.array(back(2), { maxLength: 3 }),
  )
  .map(([first, after, undone]) => [first, ...after, ...undone]);
const turns = fc
  .array(
    fc.oneof(
      thereAndBack,
      act(anyAct).map((one) => [one]),
      back(40).map((one) => [one]),
    ),
    { minLength: fewest ?? 4, maxLength: most ?? 9 },
  )
  .map((parts) => parts.flat());

it("takes every act back that a route takes back", () => {
  const takesBack = /^(?:undo|restore|removeSample)/;
  // By a link it is the same code; an archive is no act on the network.
  const elsewhere = /ByLink$|^restoreArchive$/;
  const every = (Object.keys(routes) as RouteName[]).filter(
    (name) => takesBack.test(name) && !elsewhere.test(name),
  );
  const had = new Set<string>(Object.values(undos).map(({ name }) => name));
  expect(every.filter((name) => !had.has(name))).toEqual([]);
  expect(Object.keys(undos).filter((name) => !(name in acts))).toEqual([]);
});

/** Those an undo may fall on. One that found all as it would have left it, and changed nothing, is none. */
const standing = (done: readonly Done[]): Done[] =>
  done.filter((one) => !one.isUndone && one.name in undos && one.to > one.from);

/**
 * Those take back what nobody has touched and keep the rest. What was done since and undone has touched it too: its version
 * tells, which never goes back, because a form may be open that shows the later one.
 */
const keepsTouched = new Set([
  "addSampleNetwork",
  "bringIn",
  "moveOpportunity",
  "createConversation",
  "actInBulk followUp",
  "actInBulk playbook",
]);

/** Whether no act builds on another, of those that stand, or of all that were done since. */
const isFree = (earlier: Done, done: readonly Done[], { undoneToo }: { undoneToo: boolean }): boolean =>
  !done.some(
    (later) => later.from >= earlier.to && (undoneToo || !later.isUndone) && buildsOn(later, earlier),
  );

/** Whether nothing has been done since with anything that an act was about, so that its undo cannot be refused. */
const isUntouched = (earlier: Done, done: readonly Done[]): boolean =>
  isFree(earlier, done, { undoneToo: true }) &&
  !done.some((later) => later.from >= earlier.to && hasChangedWhatWasNamed(later, earlier));

/** A new record of the same kind was made since: the deleted one cannot be restored beside it. */
const isMadeAnew = (code: string | undefined): boolean => code?.endsWith("_exists") ?? false;

/** Throws where an undo is answered with anything but what it is for, or a refusal that it may give. */
const mustBeAnswered = (
  { name }: Done,
  { status, error }: Reply<unknown>,
  { mayRefuse }: { mayRefuse: boolean },
): void => {
  if (error !== null && !((mayRefuse || isMadeAnew(error.code)) && [404, 409].includes(status)))
    throw new Error(`the undo of ${name} is answered ${status} ${JSON.stringify(error)}`);
};

/** Performs an act; one that is `near` falls on what the last two acts named, made or changed, where they did such a thing. */
const perform = async (
  stage: Stage,
  done: readonly Done[],
  { name, draw: at, near }: Exclude<Turn, { undo: number }>,
  minute: number,
): Promise<Done | null> => {
  const performing = () => stage.perform(name, at, minute);
  if (!near) return performing();
  await lookAround(stage.world);
  return drawnNear(stage.world, new Set(done.slice(-2).flatMap(({ touched }) => [...touched])), performing);
};

const tell = (done: readonly Done[]): string =>
  done
    .map(
      ({ name, draw: { one, other }, minute, isUndone }) =>
        `${minute}: ${name} ${one} ${other}${isUndone ? " (undone)" : ""}`,
    )
    .join("\n");

/** Performs in another account the acts that were not undone, each at its minute and on what it was done on in the first. */
const performAgain = async ({ atFirst }: Stage, done: readonly Done[]) => {
  const second = await beginStage(app);
  const pairs = new Map<string, string>();
  for (const pool of pools)
    for (const [at, id] of atFirst.ids[pool].entries()) pairs.set(id, second.world.ids[pool][at] ?? nobody);
  pairMade(pairs, atFirst, second.atFirst);
  const there = (ids: readonly string[]) => ids.map((id) => pairs.get(id) ?? nobody);
  for (const one of done.filter(({ isUndone }) => !isUndone)) {
    for (const pool of pools) second.world.ids[pool].splice(0, Infinity, ...there(one.ids[pool]));
    second.world.done.clear();
    for (const [name, ids] of one.on) second.world.done.set(name, there(ids));
    const again = await second.perform(one.name, one.draw, one.minute);
    if (!again) throw new Error(`alone, ${one.name} of minute ${one.minute} is refused`);
    pairMade(pairs, one, again);
  }
  return second;
};

/**
 * Whatever is done and undone, in whatever order: what is there at the end is what the acts alone that were not undone
 * leave, done at the same minutes in another account. An undo that is refused has undone nothing, and none may be refused
 * while nobody has touched what its act was about. That is so of every act that nothing standing builds on: what has been used
 * or changed again does not go back with the one before it, which is the second law's.
 */
it(
  "any sequence of acts and undos ends where the acts not undone alone would",
  async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (sequence) => {
        const first = await beginStage(app);
        const done: Done[] = [];
        try {
          for (const [at, one] of sequence.entries()) {
            if ("undo" in one) {
              const free = standing(done).filter((earlier) =>
                isFree(earlier, done, { undoneToo: keepsTouched.has(earlier.name) }),
              );
              const chosen = free.at(-1 - (one.undo % Math.max(free.length, 1)));
              if (!chosen) continue;
              const undone = await first.undo(chosen, at + 1);
              const { reply } = undone;
              mustBeAnswered(chosen, reply, { mayRefuse: !isUntouched(chosen, done) });
              chosen.isUndone = reply.error === null;
              if (chosen.isUndone) forgetMade(first.world, chosen);
              passOnReferrals(chosen, undone, done);
            } else {
              const next = await perform(first, done, one, at + 1);
              if (next) done.push(next);
            }
          }
          const second = await performAgain(first, done);
          setMinute(app, sequence.length + 1);
          const [here, alone] = [
            await comparableState(app, first.world.jo),
            await comparableState(app, second.world.jo),
          ];
          expect(here.plain).toEqual(alone.plain);
          expect(here.whole).toEqual(alone.whole);
        } catch (error) {
          throw new Error(`${error instanceof Error ? error.message : String(error)}\nafter\n${tell(done)}`, {
            cause: error,
          });
        }
      }),
      parameters,
    );
  },
  300_000 + runs * 10_000,
);

/**
 * Whatever stands by now: an undo either is refused and changes nothing, or changes only what its act made or changed, and of
 * that leaves every column as it is that was changed since, and lets nothing go that was.
 */
it(
  "an undo after acts that build on it is refused, or leaves what came since as it is",
  async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (sequence) => {
        const stage = await beginStage(app);
        const done: Done[] = [];
        const broken: string[] = [];
        try {
          for (const [at, one] of sequence.entries()) {
            if ("undo" in one) {
              const all = standing(done);
              const chosen = all.at(-1 - (one.undo % Math.max(all.length, 1)));
              if (!chosen) continue;
              const before = await stateBeforeUndo(app.db, stage.accountId, chosen);
              const undone = await stage.undo(chosen, at + 1);
              const { reply } = undone;
              passOnReferrals(chosen, undone, done);
              mustBeAnswered(chosen, reply, { mayRefuse: true });
              chosen.isUndone = reply.error === null;
              const lost = await whatUndoLost(app.db, stage.accountId, before, reply.error !== null);
              broken.push(...lost.map((what) => `the undo of minute ${chosen.minute} at ${at + 1} ${what}`));
            } else {
              const next = await perform(stage, done, one, at + 1);
              if (next) done.push(next);
            }
          }
          expect(broken).toEqual([]);
        } catch (error) {
          throw new Error(`${error instanceof Error ? error.message : String(error)}\nafter\n${tell(done)}`, {
            cause: error,
          });
        }
      }),
      parameters,
    );
  },
  300_000 + runs * 10_000,
);
