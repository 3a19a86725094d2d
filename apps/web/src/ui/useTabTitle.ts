import { useEffect } from "react";

/** Names the browser's tab while this is on the page. */
export const useTabTitle = (name: string): void => {
  useEffect(() => {
    document.title = `${name} · Followthrough`;
  }, [name]);
};
