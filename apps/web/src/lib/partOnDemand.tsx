import { type ComponentType, createElement, type ReactNode, Suspense, useId, useState } from "react";
import { CouldNotFetch } from "./CouldNotFetch";
import { makePart } from "./makePart";
import { PartBoundary } from "./PartBoundary";

/**
 * A part of a page that its first picture does not need, fetched when it is first drawn or `fetchAhead` is called. Until
 * it is there `waiting` stands in its place; could it not be fetched, its place says so and offers to try again.
 */
export const partOnDemand = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
) => {
  const { fetchAhead, usePart } = makePart(load);
  const Fetched = ({ name, given }: { name: string; given: P }) => createElement(usePart(name), given);
  const OnDemand = (props: P) => {
    const place = useId();
    const [attempts, setTries] = useState(0);
    return (
      <PartBoundary key={attempts} instead={<CouldNotFetch onThere={() => setTries(attempts + 1)} />}>
        <Suspense fallback={waiting}>
          <Fetched name={`${place} ${attempts}`} given={props} />
        </Suspense>
      </PartBoundary>
    );
  };
  return Object.assign(OnDemand, { fetchAhead });
};
