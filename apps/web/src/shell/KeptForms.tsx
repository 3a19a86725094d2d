import { PencilLine } from "lucide-react";
import { Link } from "react-router";
import { askToReopen, forgetKept, keepAgain, type useWaitingForms } from "../lib/openForms";
import { Button } from "../ui/Button";
import { toast } from "../ui/toast";
import { plural } from "../ui/plural";

/** The forms that wait to be opened again, each by its name, or thrown away. */
export const KeptForms = ({ forms }: { forms: ReturnType<typeof useWaitingForms> }) => (
  <div className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-10 py-2 text-sm phone:px-4">
    <PencilLine aria-hidden="true" className="mt-1.5 size-4 shrink-0 text-accent" />
    <div className="min-w-0 flex-1 pt-1">
      Kept from before: {plural(forms.length, "form")} with what you typed. Open{" "}
      {forms.length === 1 ? "it" : "one"} again to go on.
      <ul className="mt-0.5">
        {forms.map((form) => (
          <li key={form.id} className="flex flex-wrap items-center gap-x-2">
            <Link
              to={form.address}
              onClick={() => askToReopen(form.id)}
              className="text-accent underline underline-offset-2 touch:py-2.5"
            >
              {form.title || "A form"}
            </Link>
            <Button
              tone="quiet"
              onClick={() => {
                forgetKept(form.id);
                toast({ text: `Thrown away: ${form.title}`, undo: () => keepAgain(form) });
              }}
            >
              Throw away
            </Button>
          </li>
        ))}
      </ul>
    </div>
  </div>
);
