import type { Shares } from "./shares";

/** How many shared files a page is to need, and a part that is fetched later. */
const most = { page: 5, part: 30 };

const isPage = (id: string): boolean => /[\\/]src[\\/]pages[\\/]\w+Page\.tsx$/.test(id);
const mostFiles = (root: string): number => (isPage(root) ? most.page : most.part);

export interface Burden {
  /** What it costs that a root is as heavy as this: a page that is heavy as it is may fetch nothing for nothing. */
  readonly ofBytes: (root: string, bytes: number) => number;
  /** What the number of files that a root needs costs. */
  readonly ofFiles: (root: string, files: number) => number;
  readonly mostFiles: (root: string) => number;
  /** What each root needs, in bytes. */
  readonly needed: ReadonlyMap<string, number>;
}

export const burdenOf = ({ shares, own }: Shares): Burden => {
  const needed = new Map(own);
  for (const { roots, bytes } of shares)
    for (const root of roots) needed.set(root, (needed.get(root) ?? 0) + bytes);
  const heaviest = Math.max(1, ...[...needed].filter(([root]) => isPage(root)).map(([, bytes]) => bytes));
  return {
    needed,
    mostFiles,
    ofBytes: (root, bytes) =>
      isPage(root) ? 0.2 * bytes + 6 * heaviest * (bytes / heaviest) ** 22 : 0.05 * bytes,
    ofFiles: (root, files) => Math.max(0, files - mostFiles(root)) * heaviest * (isPage(root) ? 60 : 0.01),
  };
};
