import type { CalendarDay, ReferralState } from "@followthrough/contract";
import { ReferralState as States } from "@followthrough/contract";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LoopNews, type ToldNews, tellingsOwed } from "./closingLoop";
import { defaultStages, isUnderWay } from "./stages";
import { owesThanks } from "./referral";
import { groupByReferred } from "./referralChain";
import { on } from "./testing/days";

const today = on("2026-06-25");
const heardOn = "2026-06-01";
const link = (referrerId: string, referredId: string) => ({ referrerId, referredId, heardOn });
const referral = (
  referrerId: string,
  aboutId: string,
  news: ReferralState,
  more: Partial<Extract<LoopNews, { kind: "referral" }>> = {},
): LoopNews => ({
  kind: "referral",
  id: `${referrerId}-${aboutId}`,
  news,
  on: on("2026-06-20"),
  referrerId,
  aboutId,
  thankedOn: null,
  ...more,
});
const toldOf = ({ contactId, of }: { contactId: string; of: LoopNews }): ToldNews => ({
  contactId,
  id: of.id,
  news: of.news,
});

const chain = groupByReferred([link("claire", "dana"), link("dana", "sam"), link("sam", "yuki")]);
const who = (news: LoopNews[], told: ToldNews[] = []) =>
  tellingsOwed(news, told, { to: chain, today }).map(({ contactId }) => contactId);

describe("when a referral comes to something", () => {
  it("whoever pointed there is told first, then those further back, with the way in between", () => {
    const owed = tellingsOwed([referral("sam", "yuki", "came-to-something")], [], { to: chain, today });
    expect(owed.map(({ way }) => way)).toEqual([
      ["sam", "yuki"],
      ["dana", "sam", "yuki"],
      ["claire", "dana", "sam", "yuki"],
    ]);
  });

  it("nobody is told while there is no outcome, or what they were told already", () => {
    expect(who([referral("sam", "yuki", "talked")])).toEqual([]);
    const news = referral("sam", "yuki", "came-to-something");
    expect(who([news], [{ contactId: "dana", id: news.id, news: "came-to-something" }])).toEqual([
      "sam",
      "claire",
    ]);
  });

  it("old news is told to nobody further back, but the thanks stay owed", () => {
    const old = referral("sam", "yuki", "came-to-something", { on: on("2025-06-20") });
    expect(who([old])).toEqual(["sam"]);
    expect(who([referral("sam", "yuki", "declined", { thankedOn: today })])).toEqual(["dana", "claire"]);
  });
});

const lead = (news: string, referrerId: string | null, outcomeOn: CalendarDay | null = null): LoopNews => ({
  kind: "opportunity",
  id: "lead",
  news,
  stageKind: defaultStages.find((stage) => stage.id === news)?.kind ?? "open",
  isUnderWay: isUnderWay(defaultStages, news),
  on: today,
  referrerId,
  aboutId: "yuki",
  outcomeOn,
});

describe("when an opportunity moves", () => {
  it("all along the chain hear of the end, and on the way only whoever pointed there", () => {
    expect(defaultStages.map(({ id: stage }) => [stage, who([lead(stage, "sam")]).length])).toEqual([
      ["heard-of", 0],
      ["contacted", 0],
      ["talking", 1],
      ["applied", 1],
      ["won", 3],
      ["lost", 3],
      ["later", 0],
    ]);
  });
  it("its news is told by that of its referral, once that has an outcome no earlier", () => {
    expect(who([lead("won", "sam", today)])).toEqual([]);
    expect(who([lead("won", "sam", on("2026-06-24"))])).toHaveLength(3);
  });
  it("without a referral it came through whoever pointed to its person", () => {
    expect(who([lead("won", null)])).toEqual(["sam", "dana", "claire"]);
  });
});

const id = fc.integer({ min: 0, max: 9 }).map(String);
const links = fc.array(
  fc.record({ referrerId: id, referredId: id, heardOn: fc.constantFrom("2026-06-01", "2026-06-02") }),
  { maxLength: 30 },
);
const anyNews = fc
  .uniqueArray(
    fc.record({
      referrerId: id,
      aboutId: id,
      news: fc.constantFrom(...States.options),
      thankedOn: fc.constantFrom(null, today),
    }),
    { maxLength: 12, selector: ({ referrerId, aboutId }) => `${referrerId}-${aboutId}` },
  )
  .map((all) =>
    all
      .filter(({ referrerId, aboutId }) => referrerId !== aboutId)
      .map(({ referrerId, aboutId, news, thankedOn }) => referral(referrerId, aboutId, news, { thankedOn })),
  );

describe("whatever the links are, even a loop that damaged data holds", () => {
  it("each person is told each piece of news exactly once, and never of themselves", () => {
    fc.assert(
      fc.property(links, anyNews, (all, news) => {
        const told: ToldNews[] = [];
        for (let rounds = 0; ; rounds += 1) {
          const owed = tellingsOwed(news, told, { to: groupByReferred(all), today });
          const [first] = owed;
          if (!first) break;
          expect(first.contactId).not.toBe(first.of.aboutId);
          expect(new Set(first.way).size).toBe(first.way.length);
          expect(new Set(owed.map((one) => JSON.stringify(toldOf(one)))).size).toBe(owed.length);
          told.push(toldOf(first));
          expect(rounds).toBeLessThan(200);
        }
        expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(told.length);
      }),
    );
  });

  it("whoever pointed there is among them exactly where thanks are owed", () => {
    fc.assert(
      fc.property(links, anyNews, (all, news) => {
        const owed = tellingsOwed(news, [], { to: groupByReferred(all), today });
        for (const of of news) {
          if (of.kind !== "referral") continue;
          const isThere = owed.some((one) => one.of === of && one.contactId === of.referrerId);
          expect(isThere).toBe(owesThanks(of.news, of.thankedOn));
        }
      }),
    );
  });
});
