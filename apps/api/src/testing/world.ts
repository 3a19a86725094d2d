import { type Reply, type TestApp, type TestUser } from "./startTestApp";
import { newStory } from "./story";

export const pools = [
  "people",
  "steps",
  "talks",
  "referrals",
  "events",
  "leads",
  "introductions",
  "merges",
  "mergeBatches",
  "bulkActs",
  "freshStarts",
  "captures",
  "imports",
  "runs",
  "runBatches",
  "dismissals",
  "tellings",
  "moves",
  "playbooks",
  "views",
  "templates",
] as const;
export type Pool = (typeof pools)[number];

export interface World {
  readonly jo: TestUser;
  readonly ids: Record<Pool, string[]>;
  /** What acts were done on, by the name of the act. */
  readonly done: Map<string, string[]>;
}

/** Chooses among what there is; one draw is good for several choices. */
export interface Draw {
  readonly one: number;
  readonly other: number;
}

export const nobody = "00000000-0000-7000-8000-000000000000";
export const pick = (ids: readonly string[], at: number): string =>
  ids[at % Math.max(ids.length, 1)] ?? nobody;

export type Act = (world: World, draw: Draw) => Promise<Reply<unknown>>;

export const keep = async <A>(call: Promise<Reply<A>>, note: (answer: A) => void): Promise<Reply<A>> => {
  const reply = await call;
  if (!reply.error) note(reply.answer);
  return reply;
};
export const params = (ids: readonly string[], at: number) => ({ params: { id: pick(ids, at) } });

/** Of a pool that holds acts, such as merges. */
export const itself = "itself";

/**
 * An act on one of a pool. What is given back or undone is mostly one of the last that were taken away or done: `from` an
 * act by its name. Falling on any of a pool alone, hardly one undo would find something to undo.
 */
export const on =
  (pool: Pool, key: Parameters<TestUser["call"]>[0], from?: string): Act =>
  ({ jo, ids, done }, { one, other }) => {
    const recent = from === undefined ? [] : from === itself ? ids[pool] : (done.get(from) ?? []);
    const last = other % 4 === 0 ? [] : recent.slice(-2);
    return jo.call(key, params(last.length > 0 ? last : ids[pool], one) as never);
  };

/** Notes on which one it was done. */
export const noted =
  (name: string, act: Act): Act =>
  async (world, draw) => {
    const { jo } = world;
    let id = "";
    const call: TestUser["call"] = (key, options) => {
      id = (options as { params?: { id?: string } } | undefined)?.params?.id ?? "";
      return jo.call(key, options);
    };
    const reply = await act({ ...world, jo: { ...jo, call } }, draw);
    if (!reply.error) world.done.set(name, [...(world.done.get(name) ?? []), id]);
    return reply;
  };

/** Everybody and every step there is now, the sample and what was brought in too, so that acts fall on them. */
export const lookAround = async ({ jo, ids }: World): Promise<void> => {
  const { contacts } = await jo.get("GET /contacts", { query: { limit: 200 } });
  const { followUps } = await jo.get("GET /follow-ups", { query: { limit: 200 } });
  const { events } = await jo.get("GET /events");
  const add = (pool: Pool, found: readonly { id: string }[]) =>
    ids[pool].push(...found.map(({ id }) => id).filter((id) => !ids[pool].includes(id)));
  add("people", contacts);
  add("steps", followUps);
  add("events", events);
};

export const names = ["Dana Ruiz", "Sam Okafor", "Yuki Sato", "Grace Lin"];

/** A new account with a few people and a playbook. */
export const beginWorld = async (app: TestApp): Promise<World> => {
  const { jo, person } = await newStory(app);
  const ids = Object.fromEntries(pools.map((pool) => [pool, [] as string[]])) as Record<Pool, string[]>;
  // Two are the same for sure, by their address; one name comes with a file again.
  for (const name of names) ids.people.push((await person(name)).id);
  const emails = [{ address: "tolu@example.org" }];
  for (const name of ["Tolu Adeyemi", "T. Adeyemi"]) ids.people.push((await person(name, { emails })).id);
  const steps = [
    { action: "call", what: "Call", after: { every: 1, unit: "day" }, from: "start" },
    { action: "email", what: "Write", after: { every: 2, unit: "day" }, from: "previous" },
  ] as const;
  ids.playbooks.push((await jo.get("POST /playbooks", { body: { name: "Own", steps: [...steps] } })).id);
  ids.views.push((await jo.get("POST /views", { body: { name: "All", query: {} } as never })).id);
  const template = { action: "thank", name: "Own", subject: "Thanks", body: "Thank you" } as const;
  ids.templates.push((await jo.get("POST /templates", { body: template })).id);
  return { jo, ids, done: new Map() };
};
