import { EventEmitter, once } from "node:events";
import { expect, it } from "vitest";
import { semaphore } from "./semaphore";

const tooMany = () => new Error("too many");

/** An act that goes on until it is told to end. */
const held = () => {
  const end = new EventEmitter();
  const ended = once(end, "end");
  return { act: async () => void (await ended), finish: () => end.emit("end") };
};
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

it("lets a few begin and the others wait in order, those who go first before them", async () => {
  const { take } = semaphore({ places: 1, waiting: 5, tooMany });
  const begun: string[] = [];
  const running = held();
  const all = [take(running.act)];
  for (const name of ["Dana", "Sam", "Priya"])
    all.push(take(async () => void begun.push(name), { goesFirst: name === "Priya" }));
  await soon();
  expect(begun).toEqual([]);
  running.finish();
  await Promise.all(all);
  expect(begun).toEqual(["Priya", "Dana", "Sam"]);
});

it("acts as often at once as it may, never more, also where acts fail", async () => {
  const { take } = semaphore({ places: 2, waiting: 50, tooMany });
  let [acting, most] = [0, 0];
  const act = async (at: number) => {
    acting += 1;
    most = Math.max(most, acting);
    await soon();
    acting -= 1;
    if (at % 3 === 0) throw new Error("failed");
  };
  const results = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => take(() => act(at))));
  expect(most).toBe(2);
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(14);
});

it("refuses those for whom there is no room to wait, and lets one go who leaves", async () => {
  const { take } = semaphore({ places: 1, waiting: 1, tooMany });
  const running = held();
  const first = take(running.act);
  const leaving = new AbortController();
  const left = take(soon, { signal: leaving.signal });
  await soon();
  await expect(take(soon)).rejects.toThrow("too many");
  // The line of those who go first is another one.
  const known = take(async () => "known", { goesFirst: true });
  leaving.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  await expect(take(soon, { signal: leaving.signal })).rejects.toThrow("gone");
  const next = take(async () => "next");
  running.finish();
  expect(await Promise.all([first, known, next])).toEqual([undefined, "known", "next"]);
});

it("lets one who needs all places in when they are free, in its turn, and others together again", async () => {
  const { take } = semaphore({ places: 2, waiting: 5, tooMany });
  const begun: string[] = [];
  const [one, other, large] = [held(), held(), held()];
  const begin = (name: string, act: () => Promise<void>, places = 1) =>
    take(
      () => {
        begun.push(name);
        return act();
      },
      { places },
    );
  const all = [begin("one", one.act), begin("large", large.act, 3), begin("other", other.act)];
  const leaving = new AbortController();
  const left = take(soon, { places: 2, signal: leaving.signal });
  all.push(begin("last", soon));
  await soon();
  expect(begun).toEqual(["one"]);
  one.finish();
  await soon();
  expect(begun).toEqual(["one", "large"]);
  large.finish();
  await soon();
  expect(begun).toEqual(["one", "large", "other"]);
  // Whoever waits for both places leaves: the one behind waited for nothing else.
  leaving.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  await soon();
  expect(begun).toEqual(["one", "large", "other", "last"]);
  other.finish();
  await Promise.all(all);
});
