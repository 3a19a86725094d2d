import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Plugin, type Rolldown, build } from "vite";

type Bundle = Rolldown.OutputBundle;

const entry = `${import.meta.dirname}/src/offline/worker/serviceWorker.ts`;
const publicFolder = `${import.meta.dirname}/public`;

/** Files that stand beside the app and that its page asks for; the worker's own are not among them. */
const publicFiles = (): string[] =>
  readdirSync(publicFolder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.startsWith("sw-"))
    .map((one) => join(one.parentPath, one.name).slice(publicFolder.length).replaceAll("\\", "/"));

/** What is fetched with a file before anything of it is drawn. */
const withImports = (name: string, bundle: Bundle, found = new Set<string>()): Set<string> => {
  const file = bundle[name];
  if (found.has(name) || file?.type !== "chunk") return found;
  found.add(name);
  for (const css of file.viteMetadata?.importedCss ?? []) found.add(css);
  for (const imported of file.imports) withImports(imported, bundle, found);
  return found;
};

const isOfLinks = (name: string, bundle: Bundle): boolean => {
  const file = bundle[name];
  return file?.type === "chunk" && file.isEntry && file.facadeModuleId?.endsWith("link.html") === true;
};

/** The faces of other scripts are fetched where they are needed. */
const isKept = (name: string, bundle: Bundle): boolean =>
  /\.(?:js|css)$/.test(name) ? !isOfLinks(name, bundle) : /inter-latin-wght-normal.*\.woff2$/.test(name);

const contentOf = (file: Bundle[string]): string | Uint8Array =>
  file.type === "chunk" ? file.code : file.source;

const listFiles = (bundle: Bundle) => {
  const names = Object.keys(bundle).filter((name) => name.startsWith("assets/") && isKept(name, bundle));
  const main = Object.values(bundle).find(
    (file) => file.type === "chunk" && file.isEntry && file.facadeModuleId?.endsWith("index.html"),
  );
  const first = withImports(main?.fileName ?? "", bundle);
  const isCore = (name: string) => first.has(name) || !name.endsWith(".js");
  const hash = createHash("sha256").update(names.toSorted().join("\n"));
  const page = bundle["index.html"];
  if (page) hash.update(contentOf(page));
  for (const path of publicFiles()) hash.update(readFileSync(publicFolder + path));
  return {
    version: hash.digest("hex").slice(0, 12),
    core: ["/", ...publicFiles(), ...names.filter(isCore).map((name) => `/${name}`)],
    rest: names.filter((name) => !isCore(name)).map((name) => `/${name}`),
  };
};

/** Builds the service worker beside the app, with the list of the files it keeps: docs/decisions/0079. */
export const serviceWorker: Plugin = {
  name: "service-worker",
  apply: "build",
  enforce: "post",
  generateBundle: {
    order: "post",
    async handler(_options, bundle) {
      const built = await build({
        configFile: false,
        root: import.meta.dirname,
        publicDir: false,
        logLevel: "warn",
        define: { shellFiles: JSON.stringify(listFiles(bundle)) },
        build: {
          write: false,
          target: "es2023",
          lib: { entry, formats: ["iife"], name: "worker", fileName: "sw" },
        },
      });
      const [chunk] = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
      if (chunk?.type !== "chunk") throw new Error("The service worker was not built.");
      this.emitFile({ type: "asset", fileName: "sw.js", source: chunk.code });
    },
  },
};
