import { expect, it } from "vitest";
import { turns } from "./turns";

const none = new AbortController().signal;
const tooMany = () => new Error("too many");

it("lets a few begin and the others wait in order", async () => {
  const { begin, end } = turns({ atOnce: 1, waiting: 5, tooMany });
  const begun: string[] = [];
  await begin(none);
  const all = ["Dana", "Sam", "Priya"].map((name) => begin(none).then(() => begun.push(name)));
  expect(begun).toEqual([]);
  for (let turn = 0; turn < 3; turn += 1) {
    end();
    await all[turn];
  }
  expect(begun).toEqual(["Dana", "Sam", "Priya"]);
});

it("refuses those for whom there is no room to wait, and lets one go who leaves", async () => {
  const { begin, end } = turns({ atOnce: 1, waiting: 1, tooMany });
  await begin(none);
  const leaving = new AbortController();
  const left = begin(leaving.signal);
  await expect(begin(none)).rejects.toThrow("too many");
  leaving.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  const next = begin(none);
  end();
  await next;
});
