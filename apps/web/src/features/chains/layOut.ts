import type { Chains } from "./chainGraph";
import { assignLayers, type Edge } from "./layers/assignLayers";
import { orderLayers } from "./layers/orderLayers";
import { makeSpot, type Spot, tie } from "./layers/Spot";
import { spreadLayers } from "./layers/spreadLayers";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Look {
  readonly node: Size;
  /** Between two layers. */
  readonly gap: number;
  /** Around all. */
  readonly margin: number;
}

export interface Layout extends Size {
  /** Left and top of each. */
  readonly places: ReadonlyMap<string, Place>;
  /** Where the line of a link passes the layers between, by `lineKey`: left ends of level pieces as wide as a node. */
  readonly bends: ReadonlyMap<string, readonly Place[]>;
}

/** Of an event as a node of the picture. */
export const eventNode = (id: string): string => `event ${id}`;

export const lineKey = (from: string, to: string): string => `${from} ${to}`;

/** All that hang together, each from the first of them outwards. */
const componentsOf = (spots: Iterable<Spot>): Spot[][] => {
  const seen = new Set<Spot>();
  const components: Spot[][] = [];
  for (const spot of spots) {
    if (seen.has(spot)) continue;
    const component: Spot[] = [];
    const waiting = [spot];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      component.push(next);
      waiting.push(...next.before.toReversed(), ...next.after.toReversed());
    }
    components.push(component);
  }
  return components;
};

// By hand: lines through many layers are more than a call takes arguments.
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);

const layersOf = (spots: readonly Spot[]): Spot[][] => {
  const first = least(spots.map(({ layer }) => layer));
  const layers: Spot[][] = [];
  for (const spot of spots) (layers[spot.layer - first] ??= []).push(spot);
  return layers;
};

/** Where each stands: in layers from events and first contacts at the left to the latest at the right. */
export const layOut = (
  { people, links }: Pick<Chains, "people" | "links">,
  { node, gap, margin }: Look,
): Layout => {
  const ids = new Set<string>();
  const edges = new Map<string, Edge>();
  const lead = (from: string, to: string): void => void edges.set(lineKey(from, to), [from, to]);
  for (const { id, metAtEvent } of people) {
    if (metAtEvent) {
      ids.add(eventNode(metAtEvent.id));
      lead(eventNode(metAtEvent.id), id);
    }
    ids.add(id);
  }
  for (const { referrerId, referredId } of links)
    if (ids.has(referrerId) && ids.has(referredId)) lead(referrerId, referredId);

  const { layerOf, forward } = assignLayers([...ids], [...edges.values()]);
  const spots = new Map([...ids].map((id) => [id, makeSpot(layerOf.get(id) ?? 0, node.height)]));
  const passing = new Map<string, Spot[]>();
  for (const [from, to] of forward) {
    const [start, end] = [spots.get(from), spots.get(to)];
    if (!start || !end) continue;
    const between = Array.from({ length: end.layer - start.layer - 1 }, (_, index) =>
      makeSpot(start.layer + index + 1, 0),
    );
    const way = [start, ...between, end];
    for (const [index, spot] of way.slice(1).entries()) tie(way[index] ?? start, spot);
    if (between.length > 0) passing.set(lineKey(from, to), between);
  }

  let bottom = margin;
  for (const component of componentsOf(spots.values())) {
    spreadLayers(orderLayers(layersOf(component)), gap / 5);
    const top = least(component.map(({ y, height }) => y - height / 2));
    for (const spot of component) spot.y += bottom - top;
    bottom = most(component.map(({ y, height }) => y + height / 2)) + gap / 5;
  }
  const left = ({ layer }: Spot): number => margin + layer * (node.width + gap);
  const layers = 1 + most([-1, ...layerOf.values()]);
  return {
    width: 2 * margin + Math.max(0, layers * (node.width + gap) - gap),
    height: Math.max(margin, bottom - gap / 5) + margin,
    places: new Map([...spots].map(([id, spot]) => [id, { x: left(spot), y: spot.y - node.height / 2 }])),
    bends: new Map(
      [...passing].map(([key, between]) => [key, between.map((spot) => ({ x: left(spot), y: spot.y }))]),
    ),
  };
};
