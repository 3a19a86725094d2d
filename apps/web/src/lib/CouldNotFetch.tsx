import { useEffect, useState } from "react";
import { ErrorState } from "../ui/ErrorState";
import { type WhyMissing, whyMissing } from "./missingPart";

const reload = () => location.reload();

/**
 * Instead of a part of the program that could not be fetched. Once the server is there `onThere` tries again; the page is
 * loaded anew only then, for otherwise the browser would show a page of its own.
 */
export const CouldNotFetch = ({ onThere = reload }: { onThere?: () => void }) => {
  const [why, setWhy] = useState<WhyMissing | null>(null);
  const [asking, setAsking] = useState(true);
  useEffect(() => {
    const look = async () => {
      setWhy(await whyMissing());
      setAsking(false);
    };
    void look();
  }, []);
  const again = async () => {
    setAsking(true);
    if ((await whyMissing()) === "updated") onThere();
    else setAsking(false);
  };
  if (why === null) return null;
  return why === "updated" ? (
    <ErrorState title="Followthrough was updated" onRetry={reload} retryLabel="Load it again">
      This page comes from before the update. Load it again to go on; what you saved is there.
    </ErrorState>
  ) : (
    <ErrorState onRetry={() => void again()} retrying={asking}>
      Followthrough cannot be reached. Try again in a moment.
    </ErrorState>
  );
};
