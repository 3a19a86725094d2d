import type { Contact } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { changedElsewhere, mustBeAsShown } from "../../http/problem";
import type { Photo } from "../../interchange/importedPerson";
import { editOrigin, recordChange } from "../history/contactChanges.store";
import { readContact } from "./contacts.store";

/** Gives somebody a photo in place of the one there is, or none. Throws `not_found` and what `If-Match` calls for. */
export const setPhoto = async (
  tx: Tx,
  accountId: string,
  id: string,
  { photo, version }: { photo: Photo | null; version: number },
  now: string,
): Promise<Contact> => {
  const contact = await readContact(tx, accountId, id);
  mustBeAsShown(contact, version);
  const { count } = await tx.contact.updateMany({
    where: { accountId, id, version },
    data: { version: { increment: 1 }, updatedAt: now },
  });
  if (count === 0) throw changedElsewhere(await readContact(tx, accountId, id));
  await tx.contactPhoto.deleteMany({ where: { accountId, contactId: id } });
  if (photo) {
    const { mediaType, bytes } = photo;
    await tx.contactPhoto.create({
      data: { accountId, contactId: id, mediaType, bytes: new Uint8Array(bytes) },
    });
  }
  const had = contact.photoUrl !== null;
  const changes = [{ field: "photo" as const, from: had, to: photo !== null }];
  await recordChange(tx, accountId, { contactId: id, kind: "edited", ...editOrigin, changes }, now);
  return readContact(tx, accountId, id);
};
