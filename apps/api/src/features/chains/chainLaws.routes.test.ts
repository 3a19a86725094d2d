import { ReferralState } from "@followthrough/contract";
import { Prisma } from "@followthrough/db";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../../testing/startTestApp";
import { newStory } from "../../testing/story";

// The laws that chainLaws.test.ts in the domain holds the rules to, once more through the program itself.

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const names = ["Dana Ruiz", "Sam Okafor", "Claire Dubois", "Yuki Sato", "Bea Santos", "Grace Lin"];
const who = fc.nat(names.length - 1);
const two = { one: who, other: who };
const act = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("refer" as const), ...two }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("move" as const),
      at: fc.nat(9),
      state: fc.constantFrom(...ReferralState.options),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("merge" as const), ...two }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("part" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("remove" as const, "restore" as const),
      one: who,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("take-back" as const, "bring-back" as const),
      at: fc.nat(9),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("tell" as const) }) },
);

type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

interface World {
  readonly jo: TestUser;
  readonly people: string[];
  readonly referrals: string[];
  readonly merges: string[];
  /** What was told, for good: of a telling that is taken back there is none here. */
  readonly told: Set<string>;
}

/** What may not be is refused in words; nothing goes wrong on our side. */
const tried = async <T extends { status: number }>(call: Promise<T>): Promise<T> => {
  const reply = await call;
  expect(reply.status).toBeLessThan(500);
  return reply;
};

const mergeTwo = async ({ jo, merges }: World, one: string, other: string): Promise<void> => {
  const kept = await tried(jo.call("GET /contacts/:id", { params: { id: one } }));
  const merged = await tried(jo.call("GET /contacts/:id", { params: { id: other } }));
  if (kept.error || merged.error) return;
  const body = {
    keptId: one,
    mergedId: other,
    keptVersion: kept.answer.contact.version,
    mergedVersion: merged.answer.contact.version,
    fields: {},
  };
  const { answer, error } = await tried(jo.call("POST /merges", { body }));
  if (!error) merges.push(answer.id);
};

const perform = async (world: World, one: Act): Promise<void> => {
  const { jo, people, referrals, merges, told } = world;
  const person = (at: number) => people[at] ?? "";
  const referral = (at: number) => referrals[at % Math.max(referrals.length, 1)] ?? person(0);
  switch (one.kind) {
    case "refer": {
      const referred = { contactId: person(one.other) };
      const body = { referrerId: person(one.one), referred, heardOn: "2026-06-24" };
      const { answer, error } = await tried(jo.call("POST /referrals", { body }));
      if (!error) referrals.push(answer.referral.id);
      return;
    }
    case "move": {
      const params = { id: referral(one.at) };
      const { answer, error } = await tried(jo.call("GET /referrals/:id", { params }));
      if (error) return;
      const body = { state: one.state };
      await tried(jo.call("PATCH /referrals/:id", { params, body, version: answer.version }));
      return;
    }
    case "merge":
      if (one.one !== one.other) await mergeTwo(world, person(one.one), person(one.other));
      return;
    case "part": {
      const id = merges.pop();
      if (id) await tried(jo.call("DELETE /merges/:id", { params: { id } }));
      return;
    }
    case "remove":
      await tried(jo.call("DELETE /contacts/:id", { params: { id: person(one.one) } }));
      return;
    case "restore":
      await tried(jo.call("POST /contacts/:id/restoration", { params: { id: person(one.one) } }));
      return;
    case "take-back":
      await tried(jo.call("DELETE /referrals/:id", { params: { id: referral(one.at) } }));
      return;
    case "bring-back":
      await tried(jo.call("POST /referrals/:id/restoration", { params: { id: referral(one.at) } }));
      return;
    case "tell": {
      const [first] = (await jo.get("GET /tellings")).tellings;
      if (!first) return;
      const { contactId, referralId, opportunityId, news } = first;
      const body = { contactId, referralId, opportunityId, news, outcome: "told" as const };
      await jo.get("POST /tellings", { body });
      told.add(first.key);
    }
  }
};

/** No way leads back to where it began, whoever is in the trash. */
const mustHaveNoLoop = async ({ jo }: World) => {
  const id = (await jo.get("GET /session")).account?.id ?? "";
  const links = await app.db.read.rows<{ from: string; to: string }>(Prisma.sql`
    SELECT r."referrerId" AS "from", r."referredId" AS "to" FROM "Referral" r WHERE r."accountId" = ${id} AND r."deletedAt" IS NULL`);
  for (const { from, to } of links) {
    const back = new Set([from]);
    for (const at of back) for (const link of links) if (link.to === at) back.add(link.from);
    expect(back.has(to)).toBe(false);
  }
};

it("however people are pointed out, merged, removed and brought back: no loop, every chain is readable, nobody is thanked twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 30 }), async (acts) => {
      const { jo, person } = await newStory(app);
      const people: string[] = [];
      for (const name of names) people.push((await person(name)).id);
      const world: World = { jo, people, referrals: [], merges: [], told: new Set() };
      for (const one of acts) {
        await perform(world, one);
        await mustHaveNoLoop(world);
      }
      for (const id of people) {
        const { answer, error } = await tried(jo.call("GET /contacts/:id/chain", { params: { id } }));
        const path = error ? [] : answer.path;
        expect(new Set(path).size).toBe(path.length);
      }
      const { tellings } = await jo.get("GET /tellings");
      expect(tellings.filter(({ key }) => world.told.has(key))).toEqual([]);
      expect(new Set(tellings.map(({ key }) => key)).size).toBe(tellings.length);
      const { total } = await jo.get("GET /chains");
      const { chains, introducers } = await jo.get("GET /insights/yield");
      expect(chains.reduce((sum, one) => sum + one.people, 0)).toBe(total);
      expect(introducers.every(({ people: through }) => through < names.length)).toBe(true);
    }),
    { numRuns: 12 },
  );
}, 120_000);
