/** The files of one version of the app, put into the worker where it is built (`apps/web/serviceWorker.ts`). */
export interface ShellFiles {
  /** Another one for another content of any file. */
  readonly version: string;
  /** The page, and what every screen needs. */
  readonly core: readonly string[];
  /** The pages and dialogs, which whoever saves data has kept as they are used. */
  readonly rest: readonly string[];
}

const prefix = "app ";

/** What the cache of a version is called. */
export const cacheOf = ({ version }: ShellFiles): string => prefix + version;

/**
 * Of the caches there are those that go: of the app all but this version's and the one before it, whose tabs may still be open and
 * fetch parts that the server does not have any more. `names` as the browser lists them, the oldest first.
 */
export const cachesToRemove = (names: readonly string[], files: ShellFiles): string[] => {
  const own = cacheOf(files);
  return names.filter((name) => name.startsWith(prefix) && name !== own).slice(0, -1);
};

/** What is at an address with a hash in its name stays as it is. */
export const isHashed = (path: string): boolean => path.startsWith("/assets/");
