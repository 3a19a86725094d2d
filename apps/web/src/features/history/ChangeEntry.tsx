import type { Contact, ContactChange, FieldChange } from "@followthrough/contract";
import { useToday } from "../../lib/session";
import { Button } from "../../ui/Button";
import { formatDay, formatFullDate } from "../../ui/dayFormat";
import { isAway } from "./putBack";
import {
  longTexts,
  describeChange,
  formatFieldName,
  describeChangeKind,
  describeSource,
} from "./describeChange";

const Text = ({ label, text }: { label: string; text: string }) => (
  <div className="min-w-0 flex-1 basis-52">
    <p className="text-xs text-soft">{label}</p>
    <p className="max-h-60 overflow-y-auto rounded-md border border-line px-2.5 py-1.5 text-sm break-words whitespace-pre-wrap">
      {text || "Nothing"}
    </p>
  </div>
);

interface FieldLineProps {
  contact: Contact;
  change: FieldChange;
  busy: boolean;
  onPutBack: () => void;
}

const FieldLine = ({ contact, change, busy, onPutBack }: FieldLineProps) => {
  const today = useToday();
  const texts = longTexts(change);
  return (
    <li className="flex flex-wrap items-start gap-x-3">
      <div className="min-w-0 flex-1 basis-52 py-1 text-sm break-words">
        {texts ? (
          <details>
            <summary className="cursor-pointer">{describeChange(change, today)}</summary>
            <div className="mt-1.5 flex flex-wrap gap-2">
              <Text label="Before" text={texts.from} />
              <Text label="After" text={texts.to} />
            </div>
          </details>
        ) : (
          describeChange(change, today)
        )}
      </div>
      {isAway(contact, change) && (
        <Button
          tone="quiet"
          busy={busy}
          onClick={onPutBack}
          aria-label={`Put back as it was: ${formatFieldName(change)}`}
        >
          Put back
        </Button>
      )}
    </li>
  );
};

interface ChangeEntryProps {
  contact: Contact;
  entry: ContactChange;
  busy: boolean;
  onPutBack: (change: FieldChange) => void;
}

/** One act that changed a person: when, by what, and each field as it was and as it became. */
export const ChangeEntry = ({ contact, entry, busy, onPutBack }: ChangeEntryProps) => {
  const today = useToday();
  const kind = describeChangeKind(entry);
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <p className="text-xs text-soft">
        <time dateTime={entry.changedAt} title={formatFullDate(entry.changedOn)}>
          {formatDay(entry.changedOn, today)}
        </time>{" "}
        · {describeSource(entry)}
      </p>
      {kind && <p className="py-1 text-sm">{kind}</p>}
      {entry.changes.length > 0 && (
        <ul>
          {entry.changes.map((change) => (
            <FieldLine
              key={change.field}
              contact={contact}
              change={change}
              busy={busy}
              onPutBack={() => onPutBack(change)}
            />
          ))}
        </ul>
      )}
    </li>
  );
};
