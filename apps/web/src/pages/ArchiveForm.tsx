import { useEffect, useEffectEvent, useRef } from "react";
import { useContactEdit } from "../features/contacts/useContactEdit";
import { callApi } from "../lib/callApi";
import { describeFailure } from "../lib/failure";
import { editedVersionOf } from "../lib/recordVersions";
import { undoByCall } from "../lib/undoBy";
import { toast, type ToastOptions } from "../ui/toast";

interface ArchiveFormProps {
  contact: { readonly id: string };
  onClose: () => void;
}

/** Archives somebody from anywhere, and says so with the way back: there is nothing to fill in. */
export const ArchiveForm = ({ contact: { id }, onClose }: ArchiveFormProps) => {
  const { save } = useContactEdit();
  const isBegun = useRef(false);
  const archive = async (): Promise<ToastOptions> => {
    const { contact } = await callApi("GET /contacts/:id", { params: { id } });
    if (contact.archived) return { text: `${contact.name} is in the archive already` };
    const saved = await save(id, { archived: true }, editedVersionOf(contact));
    return {
      text: `${saved.name} is archived`,
      ...undoByCall({
        key: "PATCH /contacts/:id",
        input: { params: { id }, version: editedVersionOf(saved), body: { archived: false } },
        left: { archived: true },
      }),
    };
  };
  const begin = useEffectEvent(async () => {
    if (isBegun.current) return;
    isBegun.current = true;
    toast(
      await archive().catch((failure: unknown) => ({
        text: describeFailure(failure),
        tone: "problem" as const,
      })),
    );
    onClose();
  });
  useEffect(() => void begin(), []);
  return null;
};
