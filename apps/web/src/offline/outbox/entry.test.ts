import { describe, expect, it } from "vitest";
import {
  type Entry,
  failedOnce,
  followedBy,
  isOnItsWay,
  placedLast,
  sentAgain,
  staleness,
  stillThere,
  takenBackBy,
} from "./entry";

const hour = 60 * 60_000;
const friday = Date.parse("2026-06-26T18:00:00Z");

const done: Entry = {
  id: "5f0c0001",
  accountId: "jo",
  order: 1,
  key: "POST /follow-ups/:id/completion",
  input: { params: { id: "call-sam" }, body: { outcome: "He sends the maps" }, version: 3 },
  doneOn: "2026-06-26",
  at: friday,
  answer: { followUp: { id: "call-sam" } },
  triedAt: null,
  refusal: null,
};
const talk: Entry = {
  ...done,
  id: "5f0c0002",
  order: 2,
  key: "POST /conversations",
  input: { body: { notes: "Coffee with Dana" } },
  answer: { id: "made-here" },
};

describe("staleness", () => {
  it("lets go what was done at the weekend on Monday", () => {
    expect(staleness(done, friday + 60 * hour)).toBeNull();
    expect(staleness(talk, friday + 60 * hour)).toBeNull();
  });
  it("asks where the server may have forgotten that it has it already", () => {
    const tried = { ...talk, triedAt: friday };
    expect(staleness(tried, friday + 19 * hour)).toBeNull();
    expect(staleness(tried, friday + 21 * hour)?.code).toBe("unknown");
    // Done twice it would be refused: it is closed by then.
    expect(staleness({ ...done, triedAt: friday }, friday + 21 * hour)).toBeNull();
  });
  it("asks after thirty days", () => {
    expect(staleness(done, friday + 31 * 24 * hour)?.code).toBe("old");
  });
});

describe("sentAgain", () => {
  it("is made from what is there now", () => {
    const refusal = { code: "version_conflict", message: "changed", version: 5 };
    expect(sentAgain({ ...done, refusal })).toEqual({ ...done, input: { ...done.input, version: 5 } });
  });
  it("counts for today where it was done long ago", () => {
    const refusal = { code: "old", message: "long ago", version: null };
    expect(sentAgain({ ...done, refusal })).toEqual({ ...done, doneOn: null });
  });
});

describe("failedOnce", () => {
  const refusal = { code: "unexpected", message: "Something went wrong on the server.", version: null };
  it("keeps others waiting twice, and the third time only itself", () => {
    const twice = failedOnce(failedOnce(done, refusal), refusal);
    expect(twice.refusal).toBeNull();
    const thrice = failedOnce(twice, refusal);
    expect(thrice.refusal).toEqual(refusal);
    // Sent again because somebody said so, it has three tries again.
    expect(failedOnce(sentAgain(thrice), refusal).refusal).toBeNull();
  });
});

describe("an entry", () => {
  it("goes behind what waits, whichever window put that there", () => {
    expect(placedLast([done, talk], { ...talk, id: "5f0c0009", order: 0 }).order).toBe(3);
    expect(placedLast([], { ...talk, order: 0 }).order).toBe(1);
  });
  it("is the one that is there now, and none once it is gone", () => {
    const tried = { ...done, triedAt: friday };
    expect(stillThere([tried, talk], done)).toBe(tried);
    expect(stillThere([talk], done)).toBeNull();
  });
  it("may arrive from the moment it is sent until it is refused", () => {
    const tried = { ...done, triedAt: friday };
    const refusal = { code: "version_conflict", message: "changed", version: 5 };
    expect([done, tried, { ...tried, refusal }].map(isOnItsWay)).toEqual([false, true, false]);
  });
});

describe("followedBy", () => {
  it("makes a later act on the same step from the version the one before made", () => {
    const snooze: Entry = { ...done, id: "5f0c0003", key: "POST /follow-ups/:id/snoozes" };
    const other: Entry = { ...done, id: "5f0c0004", input: { ...done.input, params: { id: "write-bea" } } };
    const changed = followedBy([done, other, talk], snooze, 4);
    expect(changed).toEqual([{ ...done, input: { ...done.input, version: 4 } }]);
  });
});

describe("takenBackBy", () => {
  it("finds the act by what it was done to, or by the id it was given here", () => {
    const find = (key: Parameters<typeof takenBackBy>[1], id: string) =>
      takenBackBy([done, talk], key, { params: { id } })?.id ?? null;
    expect(find("DELETE /follow-ups/:id/completion", "call-sam")).toBe(done.id);
    expect(find("DELETE /conversations/:id/recording", "made-here")).toBe(talk.id);
    expect(find("DELETE /follow-ups/:id/completion", "write-bea")).toBeNull();
    expect(find("DELETE /follow-ups/:id/drop", "call-sam")).toBeNull();
  });
  it("finds none that may have reached the server", () => {
    const tried = { ...done, triedAt: friday };
    expect(
      takenBackBy([tried], "DELETE /follow-ups/:id/completion", { params: { id: "call-sam" } }),
    ).toBeNull();
  });
});
