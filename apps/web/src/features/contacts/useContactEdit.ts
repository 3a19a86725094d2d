import type { Contact } from "@followthrough/contract";
import { CallError } from "../../lib/callApi";
import { useChange } from "../../lib/useCall";

type Edit = Parameters<ReturnType<typeof useChange<"PATCH /contacts/:id">>["mutateAsync"]>[0]["body"];

/** The contact as it is now, where an edit came too late. */
export const elsewhere = (failure: unknown): Contact | null =>
  failure instanceof CallError && failure.error.code === "changed_elsewhere"
    ? ((failure.error.current ?? null) as Contact | null)
    : null;

/** Saves a change of one or several fields, made from the version that is shown. */
export const useContactEdit = (contact: Contact) => {
  const edit = useChange("PATCH /contacts/:id", { showsItsFailure: true });
  return {
    saving: edit.isPending,
    save: (body: Edit, version = contact.version) =>
      edit.mutateAsync({ params: { id: contact.id }, version, body }),
  };
};
