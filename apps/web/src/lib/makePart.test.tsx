import { prerender } from "react-dom/static";
import { Suspense } from "react";
import { expect, it, vi } from "vitest";
import { makePart } from "./makePart";

/** A part that is fetched over a network which fails as often as said. */
const fetchedAfter = (failures: number) => {
  let left = failures;
  const load = vi.fn<() => Promise<string>>(() => {
    left -= 1;
    return left >= 0
      ? Promise.reject(new TypeError("Failed to fetch dynamically imported module"))
      : Promise.resolve("the table");
  });
  return { load, ...makePart(load) };
};

/** What a drawing shows at its end; what it failed with, if it did. */
const drawn = async (usePart: (name: string) => string, name: string): Promise<string> => {
  const Shown = () => usePart(name);
  const failures: unknown[] = [];
  const { prelude } = await prerender(
    <Suspense fallback="waits">
      <Shown />
    </Suspense>,
    { onError: (error) => void failures.push(error) },
  );
  const text = await new Response(prelude).text();
  return failures.length > 0 ? String(failures[0]) : text.replaceAll(/<[^>]*>/g, "");
};

it("is fetched with the first drawing that needs it, once for all", async () => {
  const { load, usePart, fetched } = fetchedAfter(0);
  expect(fetched()).toBe(null);
  expect(await drawn(usePart, "first")).toBe("the table");
  expect(await drawn(usePart, "second")).toBe("the table");
  expect(load).toHaveBeenCalledTimes(1);
  expect(fetched()).toBe("the table");
});

it("fetched ahead, is drawn without waiting", async () => {
  const { load, usePart, fetchAhead } = fetchedAfter(0);
  await fetchAhead();
  const { renderToStaticMarkup } = await import("react-dom/server");
  const Shown = () => usePart("first");
  expect(renderToStaticMarkup(<Shown />)).toBe("the table");
  await fetchAhead();
  expect(load).toHaveBeenCalledTimes(1);
});

it("could it not be fetched, asks the server no more within the same try, and again with another", async () => {
  const { load, usePart } = fetchedAfter(1);
  expect(await drawn(usePart, "first visit")).toContain("Failed to fetch");
  expect(await drawn(usePart, "first visit")).toContain("Failed to fetch");
  expect(load).toHaveBeenCalledTimes(1);
  expect(await drawn(usePart, "second visit")).toBe("the table");
  expect(load).toHaveBeenCalledTimes(2);
});

it("fetching ahead fails without a word, and the next use tries again", async () => {
  const { load, usePart, fetchAhead, fetch } = fetchedAfter(2);
  await fetchAhead();
  await expect(fetch()).rejects.toThrow("Failed to fetch");
  expect(await drawn(usePart, "first")).toBe("the table");
  expect(load).toHaveBeenCalledTimes(3);
});
