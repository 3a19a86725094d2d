import { gzipSync } from "node:zlib";
import type { Rolldown } from "vite";

type Chunk = Rolldown.OutputChunk;

/** Modules that the same roots need: a root is a page, or a part of one that is fetched later. */
export interface Share {
  readonly modules: readonly string[];
  readonly roots: ReadonlySet<string>;
  readonly bytes: number;
  /** What its modules import of others. */
  readonly imports: Set<Share>;
}

export interface Shares {
  /** The modules of the files that every page has: `base` those for links in mails as well, `app` all others. */
  readonly everywhere: { readonly base: readonly string[]; readonly app: readonly string[] };
  readonly shares: readonly Share[];
  /** What each root needs of its own, in bytes. */
  readonly own: ReadonlyMap<string, number>;
  readonly linkPages: ReadonlySet<string>;
}

/** Nearly what a chunk adds to what is sent. */
const bytesOf = ({ modules }: Chunk): number =>
  gzipSync(
    Object.values(modules)
      .map(({ code }) => (code ?? "").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").replace(/\s+/g, " "))
      .join("\n"),
  ).length;

/**
 * Sorts what was built, each module in a file with those that the same roots need, by who needs it. `app` and `link` are the
 * entries.
 */
export const sharesOf = (chunks: readonly Chunk[], app: string, link: string): Shares => {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const withImports = (...start: readonly Chunk[]): Set<Chunk> => {
    const seen = new Set<Chunk>();
    const waiting = [...start];
    for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
      if (seen.has(chunk)) continue;
      seen.add(chunk);
      waiting.push(...chunk.imports.flatMap((name) => byFile.get(name) ?? []));
    }
    return seen;
  };
  const entry = (id: string): Chunk => {
    const found = chunks.find(({ isEntry, facadeModuleId }) => isEntry && facadeModuleId === id);
    if (!found) throw new Error(`${id} was not built`);
    return found;
  };
  const ofApp = withImports(entry(app));
  const laterOf = (of: Iterable<Chunk>): Chunk[] =>
    [...of].flatMap(({ dynamicImports }) => dynamicImports.flatMap((name) => byFile.get(name) ?? []));
  const linkPages = laterOf(withImports(entry(link)));
  let ofLink = withImports(entry(link), ...linkPages);
  for (let size = 0; size < ofLink.size;) {
    size = ofLink.size;
    ofLink = withImports(...ofLink, ...laterOf(ofLink));
  }
  const idOf = ({ facadeModuleId }: Chunk) => facadeModuleId ?? "";
  const roots = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
  const usersOf = new Map<Chunk, Set<string>>();
  for (const root of roots)
    for (const chunk of withImports(root))
      if (!ofApp.has(chunk)) usersOf.set(chunk, (usersOf.get(chunk) ?? new Set()).add(idOf(root)));
  const own = new Map(roots.map((root) => [idOf(root), 0]));
  const shareOf = new Map<Chunk, Share>();
  for (const [chunk, users] of usersOf) {
    const bytes = bytesOf(chunk);
    const [user = "", another] = users;
    if (another === undefined) own.set(user, (own.get(user) ?? 0) + bytes);
    else shareOf.set(chunk, { modules: chunk.moduleIds, roots: users, bytes, imports: new Set() });
  }
  for (const [chunk, share] of shareOf)
    for (const name of chunk.imports) {
      const imported = shareOf.get(byFile.get(name) ?? chunk);
      if (imported && imported !== share) share.imports.add(imported);
    }
  // An entry runs where it is imported: it stands alone, or a part that is fetched by the other page would start the app in it.
  const entries = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap((chunk) => idOf(chunk)));
  const begins = (id: string) => entries.has(id) || /[\\/]src[\\/]\w*[mM]ain\.tsx$/.test(id);
  const modulesOf = (isOfLink: boolean) =>
    [...ofApp]
      .filter((chunk) => ofLink.has(chunk) === isOfLink)
      .flatMap(({ moduleIds }) => moduleIds.filter((id) => !begins(id)));
  return {
    everywhere: { base: modulesOf(true), app: modulesOf(false) },
    shares: [...shareOf.values()],
    own,
    linkPages: new Set(linkPages.map(idOf)),
  };
};
