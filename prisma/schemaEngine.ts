import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

/**
 * Prisma's schema engine as WebAssembly. The package's own entry imports its `.wasm` as a module, which Node does only
 * behind a flag, so it is loaded by hand here.
 */
export const loadSchemaEngine = async () => {
  const folder = dirname(
    createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
  );
  const { instance } = await WebAssembly.instantiate(await readFile(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  // What wasm-bindgen names it; the types of the package leave it out.
  const setWasm: unknown = Reflect.get(glue, "__wbg_set_wasm");
  if (typeof setWasm === "function") setWasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") start();
  return glue.SchemaEngine;
};
