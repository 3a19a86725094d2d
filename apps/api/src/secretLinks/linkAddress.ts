import type { LinkPage } from "@followthrough/contract";

/** Where a link in a mail leads. The token stands behind the #, so that no server, proxy or `Referer` has it. */
export const linkAddress = (publicUrl: string, page: LinkPage, token: string): string =>
  `${publicUrl}/${page}#${token}`;
