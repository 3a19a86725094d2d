import type { ImportKind } from "@followthrough/contract";

export const isMessages = (kind: ImportKind): boolean => kind.startsWith("linkedin-messages");

/** Whether a file is kept until the import begins, since it may be read otherwise: a table, or messages. */
export const mayBeReadAnew = ({ kind, table }: { kind: ImportKind; table?: unknown }): boolean =>
  table !== undefined || isMessages(kind);
