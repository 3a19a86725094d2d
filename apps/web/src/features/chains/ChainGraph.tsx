import "@xyflow/react/dist/style.css";
import { Background, Controls, type Edge, ReactFlow, type ReactFlowInstance } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import { useHotkeys } from "../../ui/useHotkeys";
import { type Chains, chainOf, chainRoots, neighboursOf, outcomeWords, outcomesOf } from "./chainGraph";
import { EventNode, type EventNodeType, PersonNode, type PersonNodeType } from "./PersonNode";
import { eventNode, layOut, nodeHeight, nodeWidth } from "./layOut";

type AnyNode = PersonNodeType | EventNodeType;

const nodeTypes = { person: PersonNode, event: EventNode };

interface ChainGraphProps {
  chains: Chains;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Who led to whom, as layers from left to right. Arrows go from person to person, Enter opens one, Escape lets go. */
const ChainGraph = ({ chains, selected, onSelect, onOpen }: ChainGraphProps) => {
  const flow = useRef<ReactFlowInstance<AnyNode> | null>(null);
  const places = useMemo(() => layOut(chains), [chains]);
  const neighbours = useMemo(() => neighboursOf(chains.links), [chains.links]);
  const outcomes = useMemo(() => outcomesOf(chains), [chains]);
  const lit = useMemo(
    () => (selected === null ? null : chainOf(selected, neighbours)),
    [selected, neighbours],
  );
  const nodes = useMemo((): AnyNode[] => {
    const common = { draggable: false, width: nodeWidth, height: nodeHeight };
    const at = (id: string) => places.get(id) ?? { x: 0, y: 0 };
    const events = new Map(
      chains.people.flatMap(({ metAtEvent }) => (metAtEvent ? [[metAtEvent.id, metAtEvent]] : [])),
    );
    return [
      ...[...events.values()].map(({ id, name }): EventNodeType => ({
        ...common,
        id: eventNode(id),
        type: "event",
        position: at(eventNode(id)),
        focusable: false,
        data: {
          name,
          isDim: lit !== null && !chains.people.some((one) => one.metAtEvent?.id === id && lit.has(one.id)),
        },
      })),
      ...chains.people.map((person): PersonNodeType => {
        const outcome = outcomes.get(person.id) ?? "first";
        return {
          ...common,
          id: person.id,
          type: "person",
          position: at(person.id),
          ariaLabel: `${person.name}, ${outcomeWords[outcome].toLowerCase()}`,
          data: {
            person,
            outcome,
            isSelected: person.id === selected,
            isDim: lit !== null && !lit.has(person.id),
          },
        };
      }),
    ];
  }, [chains, places, outcomes, lit, selected]);
  const edges = useMemo(
    (): Edge[] => [
      ...chains.people.flatMap(({ id, metAtEvent }) =>
        metAtEvent
          ? [
              {
                id: `met ${id}`,
                source: eventNode(metAtEvent.id),
                target: id,
                style: { strokeDasharray: "4 4", opacity: lit === null || lit.has(id) ? 1 : 0.15 },
              },
            ]
          : [],
      ),
      ...chains.links.map(({ referralId, referrerId, referredId }) => ({
        id: referralId,
        source: referrerId,
        target: referredId,
        style: { opacity: lit === null || (lit.has(referrerId) && lit.has(referredId)) ? 1 : 0.15 },
      })),
    ],
    [chains, lit],
  );
  useEffect(() => {
    const place = selected === null ? undefined : places.get(selected);
    if (!place) return;
    void flow.current?.setCenter(place.x + nodeWidth / 2, place.y + nodeHeight / 2, {
      zoom: Math.max(flow.current.getZoom(), 0.8),
      duration: calm() ? 0 : 250,
    });
  }, [selected, places]);

  const beside = (id: string, by: -1 | 1): string | undefined => {
    const [first] = neighbours.back.get(id) ?? [];
    const all =
      first === undefined
        ? chains.people.filter((one) => !neighbours.back.has(one.id)).map((one) => one.id)
        : (neighbours.on.get(first) ?? []);
    const inOrder = all.toSorted((a, b) => (places.get(a)?.y ?? 0) - (places.get(b)?.y ?? 0));
    return inOrder[inOrder.indexOf(id) + by];
  };
  const step = (to: (id: string) => string | undefined) => () => {
    const next = selected === null ? chainRoots(chains)[0]?.id : to(selected);
    if (next !== undefined) onSelect(next);
  };
  const open = () => {
    if (selected === null) return false;
    onOpen(selected);
    return true;
  };
  useHotkeys([
    {
      keys: "arrowleft",
      label: "Who led to them",
      group: "In the picture",
      run: step((id) => neighbours.back.get(id)?.[0]),
    },
    {
      keys: "arrowright",
      label: "Whom they led to",
      group: "In the picture",
      run: step((id) => neighbours.on.get(id)?.[0]),
    },
    { keys: "arrowup", label: "The one above", group: "In the picture", run: step((id) => beside(id, -1)) },
    { keys: "arrowdown", label: "The one below", group: "In the picture", run: step((id) => beside(id, 1)) },
    { keys: "enter", label: "Open the person", group: "In the picture", run: open },
    { keys: "escape", label: "Let go", group: "In the picture", run: () => onSelect(null) },
  ]);
  const shown = chains.people.find(({ id }) => id === selected);
  return (
    <div
      role="group"
      aria-label="Who led to whom. Arrow keys go from person to person, Enter opens one, Escape lets go."
      className="h-[calc(100dvh-17rem)] min-h-96 overflow-hidden rounded-lg border border-line bg-card"
    >
      <span role="status" className="sr-only">
        {shown ? `${shown.name}, ${outcomeWords[outcomes.get(shown.id) ?? "first"].toLowerCase()}` : ""}
      </span>
      <ReactFlow<AnyNode>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onInit={(instance) => {
          flow.current = instance;
          const [first] = chainRoots(chains);
          const place = places.get(first?.id ?? "");
          // Hundreds at once would be too small to read: begin where the first chain begins.
          if (instance.getZoom() < 0.45 && place)
            void instance.setCenter(place.x + nodeWidth * 1.5, place.y + nodeHeight / 2, { zoom: 0.75 });
        }}
        onNodeClick={(_, node) => onSelect(node.type === "person" ? node.id : null)}
        onNodeDoubleClick={(_, node) => node.type === "person" && onOpen(node.id)}
        onPaneClick={() => onSelect(null)}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        onlyRenderVisibleElements
        minZoom={0.05}
        fitView
        fitViewOptions={{ maxZoom: 1 }}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
};

export default ChainGraph;
