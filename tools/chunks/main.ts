import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Rolldown, build } from "vite";
import { languagePlugins } from "../language/languagePlugin";
import { burdenOf } from "./burden";
import { mergeShares } from "./merging";
import { moveShares } from "./moving";
import { type Share, sharesOf } from "./shares";
import { pathOf } from "../../apps/web/pathOf";

// `pnpm chunks` writes anew which modules of the web app are sent in one file (docs/decisions/0072): when `journeys/weight` says that
// a page needs too many. It takes a minute. A module that the list does not name goes with those that the same pages need.

process.env["NODE_ENV"] = "production";
const root = resolve("apps/web");
const outputs = await build({
  root,
  logLevel: "warn",
  plugins: [
    ...languagePlugins(),
    {
      name: "as it comes",
      configResolved: ({ build: { rolldownOptions } }) => {
        const { output } = rolldownOptions;
        for (const one of [output ?? []].flat()) one.codeSplitting = true;
      },
    },
  ],
  build: { write: false },
});
const chunks = [outputs]
  .flat()
  .flatMap((one) => ("output" in one ? [...one.output] : []))
  .filter((one): one is Rolldown.OutputChunk => one.type === "chunk");
const found = sharesOf(chunks, `${root}/index.html`, `${root}/link.html`);
const isOfLinks = ({ roots }: Share) => [...roots].some((one) => found.linkPages.has(one));
// Else the pages for links would fetch the app.
const mayMeet = (a: Share, b: Share) => isOfLinks(a) === isOfLinks(b);
const burden = burdenOf(found);
const buckets = moveShares(mergeShares(found.shares, burden, mayMeet), found, burden, mayMeet);
const named = [
  ["base", found.everywhere.base],
  ["app", found.everywhere.app],
  ...buckets.map((bucket, at) => [`shared-${at}`, bucket.flatMap(({ modules }) => modules)] as const),
] as const;
const files = Object.fromEntries(
  named.map(([name, modules]) => [name, [...new Set(modules.map(pathOf))].toSorted()]),
);
writeFileSync(`${root}/chunks.json`, `${JSON.stringify(files, null, 2)}\n`);
