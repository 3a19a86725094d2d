import type { Tx } from "@followthrough/db";
import { judgePhoto } from "../../interchange/photo/judgePhoto";

interface Settled {
  readonly position: number;
  readonly contactId: string;
  readonly hasPhoto: boolean;
}

/** Gives each contact the photo of its row, unless there is one; returns the rows whose photo was taken. */
export const addPhotos = async (
  tx: Tx,
  { accountId, importId }: { accountId: string; importId: string },
  settled: readonly Settled[],
): Promise<number[]> => {
  const withPhoto = settled.filter(({ hasPhoto }) => hasPhoto);
  if (withPhoto.length === 0) return [];
  const there = await tx.contactPhoto.findMany({
    where: { accountId, contactId: { in: withPhoto.map(({ contactId }) => contactId) } },
    select: { contactId: true },
  });
  const has = new Set(there.map(({ contactId }) => contactId));
  const taken: number[] = [];
  for (const { position, contactId } of withPhoto) {
    if (has.has(contactId)) continue;
    const row = await tx.importRow.findFirst({
      where: { accountId, importId, position },
      select: { photo: true },
    });
    const judged = row?.photo ? judgePhoto(row.photo) : null;
    if (!row?.photo || !judged || !("photo" in judged)) continue;
    const { mediaType } = judged.photo;
    await tx.contactPhoto.create({ data: { accountId, contactId, mediaType, bytes: row.photo } });
    has.add(contactId);
    taken.push(position);
  }
  return taken;
};
