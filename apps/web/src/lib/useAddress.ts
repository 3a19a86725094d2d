import { useSearchParams } from "react-router";

/** Changes of this very moment, which the address does not show yet. */
let coming: { readonly from: string; readonly search: string } | null = null;

/** What the address says after its "?" at this moment; what is drawn may be some keys behind. */
const searchNow = (): string =>
  coming?.from === window.location.href ? coming.search : window.location.search;

/**
 * What the address says after its "?", and the way to change it. A change is made to the address as it is when it is
 * made, so that two in a row, or one made while the page is still being drawn, both count.
 */
export const useAddress = () => {
  const [params, setParams] = useSearchParams();
  const change = (
    edit: (params: URLSearchParams) => URLSearchParams | void,
    { replace = true }: { replace?: boolean } = {},
  ): void => {
    const before = new URLSearchParams(searchNow());
    const after = edit(before) ?? before;
    const mine = { from: window.location.href, search: after.toString() };
    coming = mine;
    setTimeout(() => {
      if (coming === mine) coming = null;
    });
    setParams(after, { replace });
  };
  return [params, change] as const;
};
