import { pathToFileURL } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { LinkPage } from "@followthrough/contract";
import { defineConfig, loadEnv, type Plugin } from "vite";
import { pathOf } from "./pathOf.ts";
import { withPackedWords } from "./packWords.ts";
import { serviceWorker } from "./serviceWorker.ts";
import chunks from "./chunks.json" with { type: "json" };

/** The Latin face is on every screen, so the page asks for it before the style sheet names it. */
const preloadFont: Plugin = {
  name: "preload-font",
  transformIndexHtml(_html, { bundle }) {
    const file = Object.keys(bundle ?? {}).find((name) => /inter-latin-wght-normal.*\.woff2$/.test(name));
    if (!file) return [];
    const attrs = { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `/${file}` };
    return [{ tag: "link", attrs, injectTo: "head-prepend" }];
  },
};

/** Where links in mails lead, as the contract's `linkPages` has it, which this file cannot load. */
const linkPaths = Object.keys({
  answer: true,
  "reset-password": true,
  "confirm-address": true,
} satisfies Record<LinkPage, true>);
const linkPath = new RegExp(String.raw`^/(?:${linkPaths.join("|")})/?(?:\?|$)`);

const linkPages: Plugin = {
  name: "link-pages",
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      if (linkPath.test(request.url ?? "")) request.url = "/link.html";
      next();
    });
  },
};

/** The lists of words of the grammar are packed where the app is built: they are a quarter of what reading weighs. */
const packWordLists: Plugin = {
  name: "pack-word-lists",
  apply: "build",
  enforce: "pre",
  transform(code, id) {
    if (!pathOf(id).startsWith("packages/capture/src/")) return null;
    const packed = withPackedWords(code);
    const from = pathToFileURL(
      `${import.meta.dirname}/../../packages/capture/src/words/unpackWords.ts`,
    ).pathname;
    return packed === code
      ? null
      : { code: `import { unpackWords } from ${JSON.stringify(from)};\n${packed}`, map: null };
  },
};

/** In which file a module goes, so that a page comes in few: docs/decisions/0072. */
const fileOf = new Map(Object.entries(chunks).flatMap(([file, paths]) => paths.map((path) => [path, file])));

const productionRouter = `${import.meta.dirname}/node_modules/react-router/dist/production/index.mjs`;

export default defineConfig(({ mode }) => {
  const { API_PORT = "3001" } = loadEnv(mode, import.meta.dirname, "API_");
  return {
    root: import.meta.dirname,
    // Its package leads every bundler to the edition with warnings for developers.
    resolve: mode === "production" ? { alias: { "react-router": productionRouter } } : {},
    plugins: [
      react({ jsxImportSource: "#elements" }),
      tailwindcss(),
      preloadFont,
      linkPages,
      packWordLists,
      serviceWorker,
    ],
    worker: { plugins: () => [packWordLists] },
    server: {
      proxy: Object.fromEntries(
        ["/api", "/unsubscribe", "/calendar"].map((path) => [
          path,
          { target: `http://127.0.0.1:${API_PORT}` },
        ]),
      ),
    },
    // Nothing becomes a data: address; the content security policy would refuse the fonts.
    build: {
      outDir: "dist",
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: "es2023",
      // Every browser of that edition fetches ahead by itself.
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: ["index.html", "link.html"].map((page) => `${import.meta.dirname}/${page}`),
        // The first script lists every other one, so that names for people to read would be fetched by everybody, and
        // each letter of a hash some two hundred times.
        output: {
          chunkFileNames: "assets/[hash:7].js",
          codeSplitting: {
            groups: [{ name: (id) => fileOf.get(pathOf(id)) ?? null, includeDependenciesRecursively: false }],
          },
        },
      },
    },
  };
});
