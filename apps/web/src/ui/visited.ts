export interface Visited {
  readonly path: string;
  readonly title: string;
}

const most = 12;
let pages: readonly Visited[] = [];

/** The pages that were looked at in this window, the latest first. */
export const visited = {
  now: (): readonly Visited[] => pages,
  note: (page: Visited): void => {
    pages = [page, ...pages.filter(({ path }) => path !== page.path)].slice(0, most);
  },
  /** They are of whoever is signed in. */
  forget: (): void => {
    pages = [];
  },
};
