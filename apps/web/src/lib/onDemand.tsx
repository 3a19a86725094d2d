import { type ComponentType, createElement, useEffect, useState } from "react";
import { toast } from "../ui/toast";
import { makePart } from "./makePart";
import { type WhyMissing, whyMissing } from "./missingPart";
import { PartBoundary } from "./PartBoundary";

const words: Readonly<Record<WhyMissing, string>> = {
  unreachable: "This could not be opened, because Followthrough cannot be reached. Try again in a moment.",
  updated: "Followthrough was updated since this page was loaded. Load the page again to go on.",
};

interface Closing {
  onClose: () => void;
}

/** Instead of a dialog that could not be fetched: the page stays as it is, and says why nothing opens. */
const CouldNotOpen = ({ onClose, onShown }: Closing & { onShown: () => void }) => {
  useEffect(() => {
    onShown();
    void whyMissing().then((why) => toast({ text: words[why], tone: "problem" }));
    onClose();
    // Once: the parents' functions are new at every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return null;
};

/**
 * A dialog that is fetched when it is first opened, or before by `fetchAhead`. When it cannot be, the page stays, and
 * opening it again tries again.
 */
export const dialogOnDemand = <P extends Closing>(load: () => Promise<ComponentType<P>>) => {
  const { fetchAhead, usePart } = makePart(load);
  let openings = 0;
  // Only once the failure is shown: React draws what waits from the beginning, and would ask again without end.
  const renew = () => {
    openings += 1;
  };
  const Fetched = ({ name, given }: { name: string; given: P }) => createElement(usePart(name), given);
  const OnDemand = (props: P) => {
    const [name] = useState(() => String(openings));
    return (
      <PartBoundary instead={<CouldNotOpen onClose={props.onClose} onShown={renew} />}>
        <Fetched name={name} given={props} />
      </PartBoundary>
    );
  };
  return Object.assign(OnDemand, { fetchAhead });
};
