import { Graph, layout } from "@dagrejs/dagre";
import type { Chains } from "./chainGraph";

export const nodeWidth = 190;
export const nodeHeight = 56;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Of an event as a node of the picture. */
export const eventNode = (id: string): string => `event ${id}`;

interface Look {
  readonly node: Size;
  /** Between two layers. */
  readonly gap: number;
  /** Around all. */
  readonly margin: number;
}

const full: Look = { node: { width: nodeWidth, height: nodeHeight }, gap: 70, margin: 20 };

/** Where each stands: in layers from events and first contacts at the left to the latest at the right. */
export const layOut = (
  { people, links }: Pick<Chains, "people" | "links">,
  { node, gap, margin }: Look = full,
): Map<string, Place> => {
  // The layout writes into what it is given.
  const size = () => ({ ...node });
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", nodesep: gap / 5, ranksep: gap, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, metAtEvent } of people) {
    graph.setNode(id, size());
    if (!metAtEvent) continue;
    graph.setNode(eventNode(metAtEvent.id), size());
    graph.setEdge(eventNode(metAtEvent.id), id);
  }
  for (const { referrerId, referredId } of links) graph.setEdge(referrerId, referredId);
  layout(graph);
  return new Map(
    graph.nodes().map((id) => {
      const { x = 0, y = 0 } = graph.node(id);
      return [id, { x: x - node.width / 2, y: y - node.height / 2 }];
    }),
  );
};
