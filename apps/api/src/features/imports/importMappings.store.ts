import { ColumnMeaning } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { foldText } from "@followthrough/domain";
import * as z from "zod";

const Mapping = z.array(ColumnMeaning);

/** What tells tables with the same headings, whatever their spelling. */
const headerKeyOf = (header: readonly string[]): string => JSON.stringify(header.map(foldText));

/** What the user said the columns of such a table hold; null where nothing was said. */
export const rememberedMapping = async (
  tx: Tx,
  accountId: string,
  header: readonly string[],
): Promise<ColumnMeaning[] | null> => {
  const found = await tx.importMapping.findFirst({ where: { accountId, headerKey: headerKeyOf(header) } });
  const mapping = found && Mapping.safeParse(JSON.parse(found.mapping)).data;
  return mapping && mapping.length === header.length ? mapping : null;
};

export const rememberMapping = async (
  tx: Tx,
  accountId: string,
  header: readonly string[],
  mapping: readonly ColumnMeaning[],
  now: string,
): Promise<void> => {
  const key = { accountId, headerKey: headerKeyOf(header) };
  const data = { mapping: JSON.stringify(mapping), updatedAt: now };
  await tx.importMapping.upsert({
    where: { accountId_headerKey: key },
    create: { ...key, ...data },
    update: data,
  });
};
