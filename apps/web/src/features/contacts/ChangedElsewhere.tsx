import { Button } from "../../ui/Button";

interface ChangedElsewhereProps<T extends object> {
  mine: T;
  theirs: T;
  /** Takes the other text for one field. */
  onTake: (key: keyof T) => void;
}

const words: Record<string, string> = {
  name: "Name",
  preferredName: "Called",
  organization: "Organisation",
  title: "Title",
  place: "Place",
  howWeMet: "How you met",
  notes: "Notes",
  emails: "E-mail",
  phones: "Phone",
  links: "Links",
  tags: "Tags",
  metOn: "Met on",
  cadence: "Keep in touch",
};

const sayValue = (value: unknown): string =>
  (Array.isArray(value) ? value.join(", ") : String(value ?? "")) || "empty";

/** What was changed elsewhere since this form was opened: both texts of every field that differs, to choose from. */
export const ChangedElsewhere = <T extends object>({ mine, theirs, onTake }: ChangedElsewhereProps<T>) => {
  const keys = (Object.keys(mine) as (keyof T & string)[]).filter(
    (key) => sayValue(mine[key]) !== sayValue(theirs[key]),
  );
  return (
    <section role="alert" className="rounded-lg bg-due-soft p-4">
      <h3 className="font-[640] text-due">Changed elsewhere</h3>
      <p className="text-sm">
        This person was changed in another window since you opened this. Nothing of yours is lost: choose for
        each, then save.
      </p>
      {keys.map((key) => (
        <div key={key} className="mt-3 grid gap-2 text-sm laptop:grid-cols-[7rem_1fr_1fr_auto]">
          <span className="font-[560]">{words[key] ?? key}</span>
          <span>
            <span className="block text-xs text-soft">Yours</span>
            {sayValue(mine[key])}
          </span>
          <span>
            <span className="block text-xs text-soft">There now</span>
            {sayValue(theirs[key])}
          </span>
          <Button onClick={() => onTake(key)}>Take that</Button>
        </div>
      ))}
    </section>
  );
};
