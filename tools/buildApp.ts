import { existsSync } from "node:fs";
import { build } from "vite";
import { compressFiles } from "./compressFiles";
import { languagePlugins } from "./language/languagePlugin";
import { buildFolder } from "./language/languages";

// `tsx tools/buildApp.ts apps/web` builds one app by its own configuration, in `BUILD_LANGUAGE`.

// What is built is the same wherever it is built from: under `NODE_ENV=test` or `development` Vite would take the
// development edition of React, and whoever finds the build fresh would go on with it.
process.env["NODE_ENV"] = "production";

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error("Name the folder of an app.");
await build({ root, logLevel: "warn", plugins: languagePlugins(), build: { outDir: buildFolder() } });
// What browsers fetch; the server is read from the disk.
if (existsSync(`${root}/${buildFolder()}/index.html`)) await compressFiles(`${root}/${buildFolder()}`);
