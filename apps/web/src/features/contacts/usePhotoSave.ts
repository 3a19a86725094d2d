import type { Contact } from "@followthrough/contract";
import { callApi } from "../../lib/callApi";
import { editedVersionOf, shownVersionOf } from "../../lib/recordVersions";
import { useApiMutation } from "../../lib/useApi";
import { noteNewPhoto } from "../../ui/photoStamps";
import { toast } from "../../ui/toast";

type Bytes = Uint8Array<ArrayBuffer>;

/** The photo there is, so that changing it can be taken back. */
const readPhoto = async (url: string | null): Promise<Bytes | null> => {
  if (!url) return null;
  const response = await fetch(url, { cache: "reload" });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};

/** Saves somebody's photo, or that there is none, with the way back to the one there was. Rejects with what went wrong. */
export const usePhotoSave = (contact: Contact) => {
  const set = useApiMutation("PUT /contacts/:id/photo", { showsItsFailure: true, isForm: false });
  const remove = useApiMutation("DELETE /contacts/:id/photo", { showsItsFailure: true, isForm: false });
  const { id, name, photoUrl } = contact;
  const write = async (bytes: Bytes | null, shown: Contact): Promise<void> => {
    const params = { id };
    if (bytes) await set.mutateAsync({ params, body: bytes, version: editedVersionOf(shown) });
    else await remove.mutateAsync({ params, version: shownVersionOf(shown) });
    noteNewPhoto(`/api/contacts/${id}/photo`);
  };
  return {
    busy: set.isPending || remove.isPending,
    save: async (next: Bytes | null): Promise<void> => {
      const before = await readPhoto(photoUrl);
      await write(next, contact);
      toast({
        text: next ? `Photo of ${name} saved` : `Photo of ${name} removed`,
        undo: async () => write(before, (await callApi("GET /contacts/:id", { params: { id } })).contact),
      });
    },
  };
};
