import { useToday } from "../lib/session";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { toast } from "../ui/toast";
import { describeEntry } from "./outbox/describeEntry";
import { type Entry, isOnItsWay, sentAgain } from "./outbox/entry";
import { outbox, useOutbox } from "./outbox/outbox";
import { sendWaiting } from "./outbox/sendWaiting";

const EntryView = ({ entry }: { entry: Entry }) => {
  const { title, typed } = describeEntry(entry, useToday());
  const { refusal } = entry;
  const throwAway = async () => {
    const thrown = await outbox.remove(entry);
    if (!thrown) toast({ text: `Sent already: ${title}` });
    // On its way it may arrive, and sent a second time it would not be known to.
    else if (isOnItsWay(thrown))
      toast({
        text: `Thrown away: ${title}. It was sent before without an answer, and may be saved all the same.`,
      });
    else toast({ text: `Thrown away: ${title}`, undo: () => outbox.putBack(thrown) });
  };
  const sendAgain = async () => {
    await outbox.update(entry, sentAgain);
    await sendWaiting();
  };
  return (
    <li className="rounded-md border border-line px-3 py-2">
      <p className="font-[560] break-words">{title}</p>
      {typed && <p className="mt-0.5 text-sm break-words whitespace-pre-line text-soft">{typed}</p>}
      {refusal && <p className="mt-1 text-sm text-late">Not taken: {refusal.message}</p>}
      <div className="mt-1.5 flex flex-wrap gap-2">
        {refusal && <Button onClick={() => void sendAgain()}>Send again</Button>}
        <Button tone="quiet" onClick={() => void throwAway()}>
          Throw away
        </Button>
      </div>
    </li>
  );
};

/** What was done without a connection: what waits for one, and what the server did not take, with all that was typed. */
export const OutboxDialog = ({ onClose }: { onClose: () => void }) => {
  const entries = useOutbox();
  return (
    <Dialog
      title="Not sent yet"
      description="Done on this device without a connection. It is sent in this order as soon as there is one."
      onClose={onClose}
      footer={
        <Button data-autofocus onClick={onClose}>
          Close
        </Button>
      }
    >
      {entries.length === 0 ? (
        <p className="text-sm text-soft">All of it was sent.</p>
      ) : (
        <ul className="space-y-2">
          {entries.map((entry) => (
            <EntryView key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </Dialog>
  );
};
