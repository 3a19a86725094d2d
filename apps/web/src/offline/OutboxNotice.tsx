import { Send } from "lucide-react";
import { Suspense, useState } from "react";
import { dialogOnDemand } from "../lib/onDemand";
import { Button } from "../ui/Button";
import { plural } from "../ui/plural";
import { DeviceNotice } from "./DeviceNotice";
import { isWaiting } from "./outbox/entry";
import { useOutbox } from "./outbox/outbox";

const OutboxDialog = dialogOnDemand(async () => (await import("./OutboxDialog")).OutboxDialog);

const describe = (waiting: number, refused: number): string =>
  [
    waiting > 0 ? `${waiting} waiting to be sent` : "",
    refused > 0 ? `${plural(refused, "thing")} you did could not be saved` : "",
  ]
    .filter(Boolean)
    .join(", ");

/** On every page, for as long as something that was done here is not on the server. */
export const OutboxNotice = () => {
  const entries = useOutbox();
  const [isOpen, setOpen] = useState(false);
  const waiting = entries.filter(isWaiting).length;
  return (
    <>
      {entries.length > 0 && (
        <DeviceNotice icon={<Send aria-hidden="true" />} words={describe(waiting, entries.length - waiting)}>
          <Button onClick={() => setOpen(true)}>Look</Button>
        </DeviceNotice>
      )}
      <Suspense>{isOpen && <OutboxDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
};
