import type { ImportRow } from "@followthrough/contract";

type ChangedJob = NonNullable<ImportRow["job"]>;

const describeJob = ({ organization, title }: ChangedJob["from"]): string =>
  [organization, title].filter(Boolean).join(", ");

/** "Acme, Engineer → Beta AG, CTO". */
export const describeChangedJob = ({ from, to }: ChangedJob): string =>
  `${describeJob(from)} → ${describeJob(to)}`;

/** What to write to somebody about: "Congratulate Ann Weber on the new job at Beta AG". */
export const congratulation = (name: string, { from, to }: ChangedJob): string =>
  from.organization === to.organization
    ? `Congratulate ${name} on becoming ${to.title ?? ""}`
    : `Congratulate ${name} on the new job at ${to.organization ?? ""}`;
