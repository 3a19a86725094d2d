import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ageOf } from "./kept/ages";

/** Since when the oldest of what is on the screen is known, in milliseconds; null where nobody can say, or nobody asks. */
export const useOldestShown = (asks: boolean): number | null => {
  const client = useQueryClient();
  const [oldest, setOldest] = useState<number | null>(null);
  useEffect(() => {
    if (!asks) return;
    const look = () => {
      const ages = client
        .getQueryCache()
        .findAll({ type: "active" })
        .flatMap(({ state }) => ageOf(state.data) ?? []);
      setOldest(ages.length === 0 ? null : Math.min(...ages));
    };
    look();
    // Once what a page shows has settled.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.getQueryCache().subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(look, 100);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, asks]);
  return asks ? oldest : null;
};
