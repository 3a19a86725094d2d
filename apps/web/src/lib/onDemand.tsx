import { type ComponentType, lazy, useEffect, useState } from "react";
import { toast } from "../ui/toast";
import { type WhyMissing, whyMissing } from "./missingPart";

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
 * A dialog that is fetched when it is first opened. `lazy` alone keeps its failure for good and takes the whole page with it;
 * here the page stays, and opening it again tries again.
 */
export const dialogOnDemand = <P extends Closing>(load: () => Promise<ComponentType<P>>) => {
  const fetched = (): ComponentType<P> =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch {
        return { default: ({ onClose }: P) => <CouldNotOpen onClose={onClose} onShown={renew} /> };
      }
    });
  let current = fetched();
  // Only once the failure is shown: React draws what waits from the beginning, and would ask again without end.
  const renew = () => {
    current = fetched();
  };
  return function OnDemand(props: P) {
    const [Dialog] = useState(() => current);
    return <Dialog {...props} />;
  };
};
