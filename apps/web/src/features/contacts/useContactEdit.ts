import type { Calls, Contact } from "@followthrough/contract";
import type { ContactFieldOf } from "@followthrough/contract/contactFields";
import { useRef } from "react";
import { type EditedVersion, editedVersionOf } from "../../lib/recordVersions";
import { undoByCall } from "../../lib/undoBy";
import { toast } from "../../ui/toast";
import { saveMerging } from "../../lib/saveMerging";
import { useApiMutation } from "../../lib/useApi";

/** Saves a change of one or several fields of a person, made from the version that is said. */
export const useContactEdit = () => {
  const edit = useApiMutation("PATCH /contacts/:id", { showsItsFailure: true, isForm: false });
  return {
    saving: edit.isPending,
    edit: edit.mutateAsync,
    save: (
      id: string,
      body: Calls["PATCH /contacts/:id"]["body"],
      version: EditedVersion,
    ): Promise<Contact> => edit.mutateAsync({ params: { id }, version, body }),
  };
};

/** A field of a person that is changed by itself, where it stands. */
type SingleField = ContactFieldOf<"line" | "text" | "notes" | "mark">;

/**
 * Changes one field, made from the person as shown when `open` was called, or now. Resolves with what the field is
 * elsewhere where it was changed there too, and then nothing is saved; saving again is made from that.
 */
export const useFieldEdit = <F extends SingleField>(
  contact: Contact,
  field: F,
  /** What was changed, in the notice that takes it back. */
  notice?: (saved: Contact) => string,
) => {
  const { save } = useContactEdit();
  const opened = useRef<Contact | null>(null);
  return {
    open: () => {
      opened.current = contact;
    },
    save: async (value: NonNullable<Contact[F]>): Promise<{ elsewhere: Contact[F] } | null> => {
      const before = (opened.current ?? contact)[field];
      let typed: { value: Contact[F] } = { value };
      const outcome = await saveMerging<Contact, { value: Contact[F] }>({
        snapshot: opened.current ?? contact,
        formOf: (record) => ({ value: record[field] }),
        fields: {
          now: () => typed,
          show: (merged) => {
            typed = merged;
          },
        },
        send: (one, version, { id }) => save(id, { [field]: one.value }, version),
      });
      if (outcome.kind === "failed") throw outcome.failure;
      if (outcome.kind === "saved") {
        const { snapshot } = outcome;
        if (notice && before !== snapshot[field])
          toast({
            text: notice(snapshot),
            ...undoByCall({
              key: "PATCH /contacts/:id",
              input: {
                params: { id: snapshot.id },
                version: editedVersionOf(snapshot),
                body: { [field]: before },
              },
              left: { [field]: snapshot[field] },
            }),
          });
        return null;
      }
      opened.current = outcome.snapshot;
      return { elsewhere: outcome.snapshot[field] };
    },
  };
};
