import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useLocation } from "react-router";

const storageKey = "scrolled to";
/** More steps back than anybody goes. */
const most = 200;

const readPositions = (): Map<string, number> => {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(storageKey) ?? "[]") as [string, number][]);
  } catch {
    // Storage refused: a page loaded again begins at its top.
    return new Map();
  }
};

const keepPositions = (positions: ReadonlyMap<string, number>): void => {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...positions].slice(-most)));
  } catch {
    // As above.
  }
};

const showTarget = (hash: string): boolean => {
  const target = hash === "" ? null : document.getElementById(hash.slice(1));
  target?.scrollIntoView();
  return target !== null;
};

/**
 * Going back shows a page where one left it, also after loading it again; going on begins at the top, or at what the
 * address names behind its "#". The browser would do so before the page is drawn, when there is nothing to scroll yet.
 */
export const useScrollKept = (): void => {
  const { key, hash } = useLocation();
  const [positions] = useState(readPositions);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    history.scrollRestoration = "manual";
    const note = () => {
      if (shown.current === null) return;
      // Deleted first, so that the ones noted last are at the end.
      positions.delete(shown.current);
      positions.set(shown.current, window.scrollY);
    };
    const keep = () => {
      note();
      keepPositions(positions);
      history.scrollRestoration = "auto";
    };
    addEventListener("scroll", note, { passive: true });
    addEventListener("pagehide", keep);
    return () => {
      removeEventListener("scroll", note);
      removeEventListener("pagehide", keep);
      history.scrollRestoration = "auto";
    };
  }, [positions]);
  useLayoutEffect(() => {
    // A plain link to a "#" of the same page, which the browser has followed.
    if (shown.current === key) return;
    shown.current = key;
    const left = positions.get(key);
    if (left !== undefined) window.scrollTo(0, left);
    else if (!showTarget(hash)) window.scrollTo(0, 0);
  }, [key, hash, positions]);
};
