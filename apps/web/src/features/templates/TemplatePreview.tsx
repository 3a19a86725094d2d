import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { callApi } from "../../lib/callApi";
import { useDebouncedValue } from "../../ui/useDebouncedValue";
import { formatTemplateField } from "./templateWords";
import { missingIn } from "./unfilled";

/** The text with what could not be filled in marked. */
const marked = (text: string): ReactNode[] => {
  const first = missingIn(text)[0];
  if (!first) return [text];
  return [
    text.slice(0, first.start),
    <mark key={first.start} className="rounded-sm bg-due-soft px-0.5 text-due">
      {text.slice(first.start, first.end)}
    </mark>,
    ...marked(text.slice(first.end)),
  ];
};

/** A message as one person would get it, while it is being written. */
export const TemplatePreview = ({
  contactId,
  subject,
  body,
}: {
  contactId: string;
  subject: string;
  body: string;
}) => {
  const words = useDebouncedValue(
    JSON.stringify({ subject: subject.slice(0, 400), body: body.slice(0, 5000) }),
  );
  const { data, error } = useQuery({
    queryKey: ["POST /template-previews", contactId, words],
    queryFn: () =>
      callApi("POST /template-previews", {
        body: { contactId, ...(JSON.parse(words) as { subject: string; body: string }) },
      }),
    placeholderData: (before) => before,
  });
  if (error && !data) return <p className="text-sm text-soft">It cannot be shown just now.</p>;
  if (!data) return null;
  return (
    <div className="text-sm" aria-live="polite">
      {data.subject && <p className="mb-1.5 font-[600]">{marked(data.subject)}</p>}
      <p className="whitespace-pre-line">{marked(data.body)}</p>
      {data.missing.length > 0 && (
        <p className="mt-2 text-due">
          Not known of them: {data.missing.map(formatTemplateField).join(", ")}. It is marked when you write.
        </p>
      )}
    </div>
  );
};
