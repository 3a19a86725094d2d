import { readFile } from "node:fs/promises";
import type { Contact, UploadedFile } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { changedElsewhere, invalidField, mustBeAsShown } from "../../http/problem";
import type { Photo } from "../../interchange/importedPerson";
import { judgePhoto } from "../../interchange/photo/judgePhoto";
import { editOrigin, recordChange } from "../history/contactChanges.store";
import { readContact } from "./contacts.store";

/** The photo in a file. Throws `invalid_input` where there is none in it. */
const readPhotoFile = async (path: string): Promise<Photo> => {
  const judged = judgePhoto(await readFile(path));
  if ("refused" in judged) throw invalidField("photo", judged.refused.replace(/^the photo /, ""));
  return judged.photo;
};

/**
 * Gives somebody the photo of a file in place of the one there is, or none. Throws `not_found`, what `If-Match` calls for, and
 * `invalid_input` for what is no picture.
 */
export const setPhoto = async (
  tx: Tx,
  accountId: string,
  id: string,
  { file, version }: { file: UploadedFile | null; version: number },
  now: string,
): Promise<Contact> => {
  const contact = await readContact(tx, accountId, id);
  mustBeAsShown(contact, version);
  const photo = file && (await readPhotoFile(file.path));
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
