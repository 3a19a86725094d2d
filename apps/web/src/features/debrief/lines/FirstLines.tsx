import { ClipboardPaste, CornerDownLeft, WandSparkles } from "lucide-react";

const hints = [
  {
    icon: <CornerDownLeft />,
    what: "One line a person",
    how: "Name first, then whatever you remember. Enter adds them to the table.",
  },
  {
    icon: <WandSparkles />,
    what: "As you would say it",
    how: "“Email her next week” and “told me to call Sam Okafor” become steps with a day.",
  },
  {
    icon: <ClipboardPaste />,
    what: "Or paste them all",
    how: "A list from your notes, or rows of a spreadsheet.",
  },
];

/** What to do here, while nobody is in the table yet. */
export const FirstLines = () => (
  <ul className="mt-6 grid gap-x-8 gap-y-4 laptop:grid-cols-3">
    {hints.map(({ icon, what, how }) => (
      <li key={what} className="flex gap-3">
        <span
          aria-hidden="true"
          className="flex size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent [&>svg]:size-4"
        >
          {icon}
        </span>
        <div>
          <p className="font-[600]">{what}</p>
          <p className="text-sm text-soft">{how}</p>
        </div>
      </li>
    ))}
  </ul>
);
