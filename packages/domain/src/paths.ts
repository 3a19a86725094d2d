import type { CalendarDay } from "@followthrough/contract";
import { type TieKind, stepCost, tieStrength } from "./ties";

/** People joined by one thing: a referral or an introduction joins two, a conversation or an event all who were there. */
export interface Tie {
  readonly kind: TieKind;
  /** The referral, introduction, conversation or event; of "known" the contact. */
  readonly id: string;
  readonly on: CalendarDay | null;
  readonly people: readonly string[];
}

export interface PathStep {
  readonly from: string;
  readonly to: string;
  readonly tie: Tie;
  /** Above 0, at most 1. */
  readonly strength: number;
}

export interface Path {
  readonly steps: readonly PathStep[];
  /** The sum of what its steps cost: 1 for a step over the strongest tie, 2 for one over the faintest. */
  readonly cost: number;
}

export interface PathSearch {
  readonly from: string;
  /** Any of these will do: one person, or all of an organisation. */
  readonly to: ReadonlySet<string>;
  readonly today: CalendarDay;
  /** Most paths returned, the best first. */
  readonly most: number;
  /** Most steps of a path. */
  readonly longest: number;
  /**
   * Whom `from` knows, and since when they last met: the same as a tie of kind "known" to each, of which only those that can
   * begin one of the best paths are looked at.
   */
  readonly known?: readonly (readonly [id: string, on: CalendarDay | null])[];
}

interface Weighed {
  readonly tie: Tie;
  readonly strength: number;
  readonly cost: number;
}

interface Graph {
  readonly tiesOf: Map<string, Weighed[]>;
}

const graphOf = (ties: readonly Tie[], today: CalendarDay): Graph => {
  const tiesOf = new Map<string, Weighed[]>();
  // Very many ties are of the same kind, day and number of people.
  const strengths = new Map<string, number>();
  for (const tie of ties) {
    const like = `${tie.kind} ${tie.on ?? ""} ${tie.people.length}`;
    const strength = strengths.get(like) ?? tieStrength(tie.kind, tie.on, tie.people.length, today);
    strengths.set(like, strength);
    const weighed = { tie, strength, cost: stepCost(strength) };
    for (const person of new Set(tie.people)) {
      const own = tiesOf.get(person);
      if (own) own.push(weighed);
      else tiesOf.set(person, [weighed]);
    }
  }
  return { tiesOf };
};

/** A heap of what is cheapest first; ties in cost in the order they came. */
class Cheapest<T> {
  private readonly items: { cost: number; order: number; item: T }[] = [];
  private added = 0;

  private before(a: number, b: number): boolean {
    const [one, other] = [this.items[a], this.items[b]];
    if (!one || !other) return false;
    return one.cost === other.cost ? one.order < other.order : one.cost < other.cost;
  }

  private swap(a: number, b: number): void {
    const [one, other] = [this.items[a], this.items[b]];
    if (one && other) [this.items[a], this.items[b]] = [other, one];
  }

  add(cost: number, item: T): void {
    this.added += 1;
    let at = this.items.push({ cost, order: this.added, item }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  take(): { cost: number; item: T } | undefined {
    const [first] = this.items;
    const last = this.items.pop();
    if (!first || !last || this.items.length === 0) return first;
    this.items[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (this.before(left, least)) least = left;
      if (this.before(right, least)) least = right;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }
}

/** What is still to be paid from each person to the nearest of the wanted. A crowd is entered once, at its cheapest. */
const costsToGo = ({ tiesOf }: Graph, to: ReadonlySet<string>): Map<string, number> => {
  const costs = new Map<string, number>();
  const crossed = new Set<Tie>();
  const heap = new Cheapest<string>();
  for (const person of to) heap.add(0, person);
  for (let next = heap.take(); next; next = heap.take()) {
    const { cost, item: person } = next;
    if (costs.has(person)) continue;
    costs.set(person, cost);
    for (const weighed of tiesOf.get(person) ?? []) {
      if (crossed.has(weighed.tie)) continue;
      crossed.add(weighed.tie);
      for (const other of weighed.tie.people) if (!costs.has(other)) heap.add(cost + weighed.cost, other);
    }
  }
  return costs;
};

/**
 * The best path over each of those known costs no less than what is left from them and the step to them, so of thousands
 * known those with least are enough: many more than paths, for a few of these may be longer than wanted.
 */
const addKnown = ({ tiesOf }: Graph, toGo: Map<string, number>, wanted: PathSearch): void => {
  const { from, known = [], today, most } = wanted;
  const ways = known.flatMap(([id, on]) => {
    const left = toGo.get(id);
    if (left === undefined || id === from) return [];
    const strength = tieStrength("known", on, 2, today);
    return [{ id, on, strength, cost: stepCost(strength), total: left + stepCost(strength) }];
  });
  if (ways.length === 0) return;
  const best = ways.toSorted((a, b) => a.total - b.total || (a.id < b.id ? -1 : 1)).slice(0, most * 20);
  toGo.set(from, Math.min(toGo.get(from) ?? Number.POSITIVE_INFINITY, best[0]?.total ?? 0));
  const own = best.map(({ id, on, strength, cost }): Weighed => ({
    tie: { kind: "known", id, on, people: [from, id] },
    strength,
    cost,
  }));
  tiesOf.set(from, [...(tiesOf.get(from) ?? []), ...own]);
};

interface Partial {
  readonly person: string;
  readonly paid: number;
  readonly last: PathStep | null;
  readonly before: Partial | null;
  readonly length: number;
}

const passes = (partial: Partial, person: string): boolean => {
  for (let one: Partial | null = partial; one; one = one.before) if (one.person === person) return true;
  return false;
};

const stepsOf = (partial: Partial): PathStep[] => {
  const steps: PathStep[] = [];
  for (let one: Partial | null = partial; one?.last; one = one.before) steps.unshift(one.last);
  return steps;
};

const goesBy = (partial: Partial, tie: Tie): boolean => {
  for (let one: Partial | null = partial; one; one = one.before) if (one.last?.tie === tie) return true;
  return false;
};

/** Between the same two people only the strongest tie is gone by, and by one tie only once. */
const strongestSteps = ({ tiesOf }: Graph, partial: Partial): PathStep[] => {
  const best = new Map<string, PathStep>();
  for (const { tie, strength } of tiesOf.get(partial.person) ?? []) {
    if (goesBy(partial, tie)) continue;
    for (const other of tie.people)
      if (!passes(partial, other) && (best.get(other)?.strength ?? 0) < strength)
        best.set(other, { from: partial.person, to: other, tie, strength });
  }
  return [...best.values()];
};

/** However tangled the ties are, no more beginnings of paths than this are kept. */
const mostKept = 100_000;

/**
 * The best ways from one person to any of others, cheapest first: few steps, over strong and recent ties. None passes
 * anybody twice, and none goes on past one who is wanted. Empty where there is no way.
 * Dana referred Sam, who was at the ALA Annual with Kofi: from Dana to Kofi is two steps.
 */
export const findPaths = (ties: readonly Tie[], wanted: PathSearch): Path[] => {
  const graph = graphOf(ties, wanted.today);
  const toGo = costsToGo(graph, wanted.to);
  addKnown(graph, toGo, wanted);
  const found: Path[] = [];
  const start = toGo.get(wanted.from);
  if (start === undefined || wanted.to.has(wanted.from)) return found;
  const heap = new Cheapest<Partial>();
  heap.add(start, { person: wanted.from, paid: 0, last: null, before: null, length: 0 });
  let kept = 0;
  for (let next = heap.take(); next && found.length < wanted.most && kept < mostKept; next = heap.take()) {
    const { item: partial, cost } = next;
    if (wanted.to.has(partial.person)) {
      found.push({ steps: stepsOf(partial), cost });
      continue;
    }
    if (partial.length === wanted.longest) continue;
    for (const step of strongestSteps(graph, partial)) {
      const left = toGo.get(step.to);
      if (left === undefined) continue;
      kept += 1;
      const paid = partial.paid + stepCost(step.strength);
      heap.add(paid + left, {
        person: step.to,
        paid,
        last: step,
        before: partial,
        length: partial.length + 1,
      });
    }
  }
  return found;
};
