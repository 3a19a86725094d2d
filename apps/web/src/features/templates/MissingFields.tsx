import type { RefObject } from "react";
import { formatTemplateField } from "./templateWords";
import { missingIn } from "./unfilled";

/** What stands unfilled in a text: a press selects it there, so that typing fills it in. */
export const MissingFields = ({
  text,
  area,
}: {
  text: string;
  area: RefObject<HTMLTextAreaElement | null>;
}) => {
  const missing = missingIn(text);
  if (missing.length === 0) return null;
  const select = (start: number, end: number) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5" role="group" aria-label="Still to fill in">
      <span className="text-sm text-soft">Still to fill in:</span>
      {missing.map(({ field, start, end }) => (
        <button
          key={field}
          type="button"
          onClick={() => select(start, end)}
          className="rounded-md bg-due-soft px-2 py-0.5 text-sm font-[560] text-due hover:underline touch:min-h-11"
        >
          {formatTemplateField(field)}
        </button>
      ))}
    </div>
  );
};
