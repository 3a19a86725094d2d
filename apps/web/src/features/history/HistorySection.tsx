import type { Contact } from "@followthrough/contract";
import { Suspense, lazy, useState } from "react";
import { Button } from "../../ui/Button";
import { SectionHeading } from "../../ui/SectionHeading";
import { SkeletonRows } from "../../ui/Skeleton";

const HistoryList = lazy(async () => ({ default: (await import("./HistoryList")).HistoryList }));

/** What changed on a person, when and by what; asked for only when it is opened. */
export const HistorySection = ({ contact }: { contact: Contact }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="history">
      <SectionHeading
        id="history"
        action={
          <Button tone="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? "Hide the history" : "Show the history"}
          </Button>
        }
      >
        History
      </SectionHeading>
      {isOpen ? (
        <Suspense fallback={<SkeletonRows count={2} />}>
          <HistoryList contact={contact} />
        </Suspense>
      ) : (
        <p className="text-sm text-soft">What was changed about {contact.name}, when and by what.</p>
      )}
    </section>
  );
};
