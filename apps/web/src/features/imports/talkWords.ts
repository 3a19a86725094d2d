import type { ImportRow } from "@followthrough/contract";
import { formatDate } from "../../ui/dayFormat";

/** Who wrote last, and when: "they wrote last, 12 May 2023". */
export const describeTalk = ({ on, startedBy }: NonNullable<ImportRow["talk"]>, today: string): string =>
  `${startedBy === "me" ? "you wrote last" : "they wrote last"}, ${formatDate(on, today)}`;
