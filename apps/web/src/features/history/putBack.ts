import type { Calls, FieldChange } from "@followthrough/contract";

type Edit = Calls["PATCH /contacts/:id"]["body"];

/** The edit that gives a field one of the values it had; null for a photo, which no edit carries. */
export const editTo = (change: FieldChange, which: "from" | "to"): Edit | null => {
  switch (change.field) {
    case "photo":
      return null;
    case "metAtEvent":
      return { metAtEventId: change[which]?.id ?? null };
    case "notes":
      return { notes: change[which] ?? "" };
    default:
      return { [change.field]: change[which] };
  }
};

/** Whether there is anything to put back: not once the field is again as it was. */
export const isAway = (contact: object, change: FieldChange): boolean => {
  const now: unknown = Object.entries(contact).find(([field]) => field === change.field)?.[1];
  return change.field !== "photo" && JSON.stringify(now) !== JSON.stringify(change.from);
};
