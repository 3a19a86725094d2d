import { useCallback, useMemo } from "react";
import { PanZoom } from "../../ui/PanZoom";
import type { Area, Point } from "../../ui/panZoomView";
import { useHotkeys } from "../../ui/useHotkeys";
import { ChainLines } from "./ChainLines";
import {
  type Chains,
  chainOf,
  chainRoots,
  mainRoot,
  neighboursOf,
  outcomeWords,
  outcomesOf,
} from "./chainGraph";
import { eventNode, layOut } from "./layOut";
import { EventNode, PersonNode } from "./PersonNode";

const node = { width: 232, height: 52 };
const look = { node, gap: 44, margin: 16 };
/** Names of 15 px are 12 px then, which is as small as they are read. */
const readable = 0.8;

const middleOf = ({ x, y }: Point): Point => ({ x: x + node.width / 2, y: y + node.height / 2 });

interface ChainGraphProps {
  chains: Chains;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
}

/** Who is drawn where one pressed. */
const personAt = (target: EventTarget): string | null =>
  (target instanceof Element && target.closest<HTMLElement>("[data-person]")?.dataset["person"]) || null;

/** Who led to whom, as layers from left to right. Arrows go from person to person, Enter opens one, Escape lets go. */
export const ChainGraph = ({ chains, selected, onSelect, onOpen }: ChainGraphProps) => {
  const layout = useMemo(() => layOut(chains, look), [chains]);
  const { places } = layout;
  const neighbours = useMemo(() => neighboursOf(chains.links), [chains.links]);
  const outcomes = useMemo(() => outcomesOf(chains), [chains]);
  const lit = useMemo(
    () => (selected === null ? null : chainOf(selected, neighbours)),
    [selected, neighbours],
  );
  const events = useMemo(() => {
    const guests = new Map<string, { name: string; people: string[] }>();
    for (const { id, metAtEvent } of chains.people) {
      if (!metAtEvent) continue;
      const event = guests.get(metAtEvent.id) ?? { name: metAtEvent.name, people: [] };
      guests.set(metAtEvent.id, { ...event, people: [...event.people, id] });
    }
    return guests;
  }, [chains]);
  const dots = useMemo(() => Array.from(places.values(), middleOf), [places]);
  // The same as long as it is the same person: another one moves the picture, to where all of their chain is in sight.
  const focus = useMemo(() => {
    const place = selected === null ? undefined : places.get(selected);
    if (!place || !lit) return null;
    const point = middleOf(place);
    const all = [...lit].flatMap((id) => places.get(id) ?? []);
    return {
      point,
      area: {
        left: Math.min(...all.map(({ x }) => x)),
        top: Math.min(...all.map(({ y }) => y)),
        right: Math.max(...all.map(({ x }) => x)) + node.width,
        bottom: Math.max(...all.map(({ y }) => y)) + node.height,
      },
    };
  }, [selected, places, lit]);
  const root = useMemo(() => mainRoot(chains, neighbours), [chains, neighbours]);
  const begin = root && places.get(root.id);
  const begins = begin && middleOf(begin);
  const draw = useCallback(
    ({ left, top, right, bottom }: Area) => {
      const placeInSight = (id: string) => {
        const place = places.get(id);
        if (!place) return null;
        const { x, y } = place;
        return x < right && x + node.width > left && y < bottom && y + node.height > top ? place : null;
      };
      return (
        <>
          <ChainLines chains={chains} layout={layout} node={node} lit={lit} />
          <ul>
            {[...events].map(([id, { name, people }]) => {
              const place = placeInSight(eventNode(id));
              const isDim = lit !== null && !people.some((one) => lit.has(one));
              return place && <EventNode key={id} name={name} place={place} node={node} isDim={isDim} />;
            })}
            {chains.people.map((person) => {
              const place = placeInSight(person.id);
              return (
                place && (
                  <PersonNode
                    key={person.id}
                    person={person}
                    outcome={outcomes.get(person.id) ?? "first"}
                    isSelected={person.id === selected}
                    place={place}
                    node={node}
                    isDim={lit !== null && !lit.has(person.id)}
                  />
                )
              );
            })}
          </ul>
        </>
      );
    },
    [chains, layout, places, events, outcomes, lit, selected],
  );

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
  useHotkeys(
    [
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
      {
        keys: "arrowdown",
        label: "The one below",
        group: "In the picture",
        run: step((id) => beside(id, 1)),
      },
      { keys: "enter", label: "Open the person", group: "In the picture", run: open },
      { keys: "escape", label: "Let go", group: "In the picture", run: () => onSelect(null) },
    ],
    { areCommands: false },
  );
  const shown = chains.people.find(({ id }) => id === selected);
  return (
    <div
      role="group"
      aria-label="Who led to whom. Arrow keys go from person to person, Enter opens one, Escape lets go."
      className="h-[calc(100dvh-17rem)] min-h-96 phone:h-[calc(100dvh-27rem)] phone:min-h-80 overflow-hidden rounded-lg border border-line bg-card"
    >
      <span role="status" className="sr-only">
        {shown ? `${shown.name}, ${outcomeWords[outcomes.get(shown.id) ?? "first"].toLowerCase()}` : ""}
      </span>
      <PanZoom
        size={layout}
        start={begins}
        readable={readable}
        focus={focus}
        dots={dots}
        onPress={({ target }) => onSelect(personAt(target))}
        onDoublePress={open}
      >
        {draw}
      </PanZoom>
    </div>
  );
};
