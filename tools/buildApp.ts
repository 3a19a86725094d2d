import { build } from "vite";
import { languagePlugins } from "./language/languagePlugin";
import { buildFolder } from "./language/languages";

// `tsx tools/buildApp.ts apps/web` builds one app by its own configuration, in `BUILD_LANGUAGE`.

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error("Name the folder of an app.");
await build({ root, logLevel: "warn", plugins: languagePlugins(), build: { outDir: buildFolder() } });
