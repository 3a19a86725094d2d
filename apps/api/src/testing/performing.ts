import { acts as everyAct } from "./acts";
import { type Change, changesSince, rowBefore, snapshotRows } from "./rewind";
import type { Reply, TestApp, TestUser } from "./startTestApp";
import { undos } from "./undoableActs";
import { type Act, type Draw, type Pool, type World, beginWorld, nobody, pools } from "./world";

/** An import is looked at and run in one act: one that was only looked at is nothing that could be taken back. */
const bringIn: Act = async (world, draw) => {
  const preview = await everyAct["previewImport"]?.(world, draw);
  if (!preview || preview.error) return preview as Reply<unknown>;
  const last = { ...world, ids: { ...world.ids, imports: world.ids.imports.slice(-1) } };
  return (await everyAct["runImport"]?.(last, { one: 0, other: 0 })) as Reply<unknown>;
};

const taken = new Set(Object.values(undos).map(({ name }) => name as string));
const apart = new Set(["previewImport", "runImport", "cancelImport"]);

/** The acts there are but those that take another back, which are drawn apart. */
export const acts: Readonly<Record<string, Act>> = {
  ...Object.fromEntries(Object.entries(everyAct).filter(([name]) => !taken.has(name) && !apart.has(name))),
  bringIn,
};

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Names whoever is there, which is everybody. */
const everybody = "everybody";
const everybodyNamed = new Set(["bringIn", "mergeSureOnes", "emptyTrash"]);

/**
 * What is there once however often it is asked for: an act that finds it there has used it, though it leaves no trace. By the
 * name of the act, the table of what it looks for with those it names.
 */
const looksFor: Readonly<Record<string, string>> = {
  applyPlaybook: "PlaybookRun",
  "actInBulk playbook": "PlaybookRun",
  saveTelling: "Telling",
  dismissDuplicate: "DuplicateDismissal",
};

/** What is in no journaled table: acts. */
const actPools = [
  "merges",
  "mergeBatches",
  "bulkActs",
  "freshStarts",
  "captures",
  "imports",
  "runBatches",
] as const;

/** The id of what a row is, or is a part of. */
const ownId = (table: string, rowKey: string): string => {
  const [first = "", second = ""] = rowKey.split(" ");
  return table === "ConversationContact" ? second : first;
};

const madeBy = (changes: readonly Change[]): string[] =>
  changes
    .filter(({ before }) => before === null)
    .map(({ tableName, rowKey }) => `${tableName} ${ownId(tableName, rowKey)}`);

/** An act as it was done. */
export interface Done {
  readonly name: string;
  readonly draw: Draw;
  /** When, in minutes since the beginning. */
  readonly minute: number;
  /** What there was to choose among. */
  readonly ids: Record<Pool, readonly string[]>;
  readonly on: ReadonlyMap<string, readonly string[]>;
  /** Whom and what it named, and what it made or changed. */
  readonly touched: ReadonlySet<string>;
  readonly changed: Set<string>;
  /** What that led to besides. */
  readonly ledTo: ReadonlySet<string>;
  /** Rows and acts it made, each with its table or pool, in their order. */
  readonly made: readonly string[];
  /** Up to where the journal went before it and after. */
  readonly from: number;
  readonly to: number;
  /** What its undo names. */
  readonly undoId: string;
  isUndone: boolean;
  /** Referrals that the undo of an act before it has moved on by it, and up to where the journal went then. */
  readonly passedOn: Map<string, number>;
}

interface Undone {
  readonly reply: Reply<unknown>;
  readonly referrals: ReadonlyMap<string, string>;
  /** Up to where the journal goes. */
  readonly upTo: number;
}

/** An account on which acts are performed, each at its own minute. */
export interface Stage {
  readonly world: World;
  readonly accountId: string;
  /** What there was to choose among at the beginning, and all that was made until then. */
  readonly atFirst: { readonly ids: Record<Pool, readonly string[]>; readonly made: readonly string[] };
  /** Performs an act and tells what it was; null where it was refused. */
  perform(name: string, draw: Draw, minute: number): Promise<Done | null>;
  /** Takes an act back. Returns the answer, and the referrals it has moved, each with whom it leads to. */
  undo(act: Done, minute: number): Promise<Undone>;
}

const begun = Date.parse("2026-06-25T13:00:00.000Z");

/** Sets the clock to a minute of the sequence. */
export const setMinute = (app: TestApp, minute: number): void =>
  app.setNow(new Date(begun + minute * 60_000).toISOString());

const copy = (world: World) => ({
  ids: Object.fromEntries(pools.map((pool) => [pool, [...world.ids[pool]]])) as Record<Pool, string[]>,
  on: new Map([...world.done].map(([name, ids]) => [name, [...ids]])),
});

/** A user who notes which ids their requests name. */
const noting = (jo: TestUser, named: Set<string>): TestUser => {
  const call: TestUser["call"] = (key, options) => {
    const text = JSON.stringify(options ?? {}, (_key, value: unknown) =>
      value instanceof Uint8Array ? "" : value,
    );
    for (const id of text.match(uuids) ?? []) named.add(id);
    if (text.includes('"filter"')) named.add(everybody);
    return jo.call(key, options);
  };
  return { ...jo, call };
};

/** What there is at the beginning, so that most acts find something to be done on. */
const prelude = [
  "createEvent",
  "createReferral",
  "createReferral",
  "createIntroduction",
  "createOpportunity",
  "createFollowUp",
  "createFollowUp",
  "createConversation",
  "applyPlaybook",
  "saveTelling",
];

export const beginStage = async (app: TestApp): Promise<Stage> => {
  setMinute(app, 0);
  const world = await beginWorld(app);
  for (const [at, name] of prelude.entries()) await everyAct[name]?.(world, { one: at, other: at + 1 });
  const accountId = (await world.jo.get("GET /session")).account?.id ?? "";
  let seq = 0;
  /** What the journal has gone on by. */
  const newChanges = async () => {
    const changes = await changesSince(app.db, accountId, seq);
    seq = changes.at(-1)?.seq ?? seq;
    return changes;
  };
  const madeAtFirst = madeBy(await newChanges());
  return {
    world,
    accountId,
    atFirst: { ids: copy(world).ids, made: madeAtFirst },
    perform: async (name, draw, minute) => {
      setMinute(app, minute);
      await newChanges();
      const from = seq;
      const { rows } = await snapshotRows(app.db, accountId);
      const before = copy(world);
      const touched = new Set(everybodyNamed.has(name) ? [everybody] : []);
      const reply = await acts[name]?.({ ...world, jo: noting(world.jo, touched) }, draw);
      if (!reply || reply.status >= 500) throw new Error(`${name}: ${JSON.stringify(reply?.error)}`);
      const changes = await newChanges();
      if (reply.error) return null;
      for (const [key, row] of rows)
        if (key.startsWith(`${looksFor[name]} `))
          if (Object.values(row).some((value) => touched.has(value as string)))
            touched.add(row["id"] as string);
      const made = [
        ...madeBy(changes),
        ...actPools.flatMap((pool) =>
          world.ids[pool].slice(before.ids[pool].length).map((id) => `${pool} ${id}`),
        ),
      ];
      const changed = new Set([
        ...changes.map(({ tableName, rowKey }) => ownId(tableName, rowKey)),
        ...made.map((one) => one.split(" ")[1] ?? ""),
      ]);
      const undo = undos[name];
      const subject = world.done.get(name)?.at(-1) ?? nobody;
      return {
        name,
        draw,
        minute,
        ...before,
        touched: new Set([...touched, ...changed]),
        changed,
        ledTo: new Set(changes.flatMap(({ before: row }) => row?.match(uuids) ?? [])),
        made,
        from,
        to: seq,
        undoId: undo?.pool === undefined ? subject : (world.ids[undo.pool].at(-1) ?? nobody),
        isUndone: false,
        passedOn: new Map(),
      };
    },
    undo: async ({ name, undoId }, minute) => {
      setMinute(app, minute);
      await newChanges();
      const { key } = undos[name] ?? { key: "DELETE /captures/:id" };
      const options = key.includes(":id") ? { params: { id: undoId } } : {};
      const reply = await world.jo.call(key, options as never);
      const referrals = (await newChanges()).filter(({ tableName }) => tableName === "Referral");
      const rows = referrals.map((change) => [change.rowKey, rowBefore(change)?.["referredId"]] as const);
      return {
        reply,
        referrals: new Map(rows.flatMap(([id, of]) => (typeof of === "string" ? [[id, of]] : []))),
        upTo: seq,
      };
    },
  };
};

/** Draws for one act upon these, as far as there are any of a kind. */
export const drawnNear = async <A>(
  { ids }: World,
  near: ReadonlySet<string>,
  act: () => Promise<A>,
): Promise<A> => {
  const all = new Map(pools.map((pool) => [pool, [...ids[pool]]]));
  for (const pool of pools) {
    const those = ids[pool].filter((id) => near.has(id));
    if (those.length > 0) ids[pool].splice(0, Infinity, ...those);
  }
  try {
    return await act();
  } finally {
    for (const pool of pools)
      ids[pool].splice(0, Infinity, ...new Set([...(all.get(pool) ?? []), ...ids[pool]]));
  }
};

/** Nothing is drawn upon what an act had made that was taken back. */
export const forgetMade = ({ ids }: World, { made }: Done): void => {
  const gone = new Set(made.map((one) => one.split(" ")[1]));
  for (const pool of pools) ids[pool].splice(0, Infinity, ...ids[pool].filter((id) => !gone.has(id)));
};

/** A referral that the undo of an act has put back stands where the acts after it on the same person have moved it: it is theirs by now. */
export const passOnReferrals = (undone: Done, { referrals, upTo }: Undone, done: readonly Done[]): void => {
  for (const later of done)
    if (later.from >= undone.to)
      for (const [id, referredId] of referrals)
        if (later.touched.has(referredId) || later.ledTo.has(referredId)) {
          later.changed.add(id);
          later.passedOn.set(id, upTo);
        }
};

/** Whether an act was drawn upon something that another had made or changed. */
export const buildsOn = (later: Done, earlier: Done): boolean =>
  later.touched.has(everybody)
    ? earlier.changed.size > 0
    : [...later.touched].some((id) => earlier.changed.has(id));

/** Whether an act has changed what another named or led to: whoever that was about may be gone. */
export const hasChangedWhatWasNamed = ({ changed }: Done, { touched, ledTo }: Done): boolean =>
  touched.has(everybody) || [...changed].some((id) => touched.has(id) || ledTo.has(id));

/** Which id of the second account stands for which of the first. */
export const pairMade = (
  pairs: Map<string, string>,
  first: Pick<Done, "made">,
  second: Pick<Done, "made">,
): void => {
  const waiting = second.made.map((one) => one.split(" "));
  for (const one of first.made) {
    const [kind = "", id = ""] = one.split(" ");
    const at = waiting.findIndex(([ofKind]) => ofKind === kind);
    const [found] = at < 0 ? [] : waiting.splice(at, 1);
    if (found?.[1] !== undefined) pairs.set(id, found[1]);
  }
};
