import { defineConfig } from "vite";
import { threadEntries } from "./src/threads/threadEntries.ts";

// The server as one file, and one for each thread it starts: our own packages inside, npm packages outside, but for those that only
// one of our packages names: they are not found from this folder; and for Kysely, of which a part is used.
export default defineConfig({
  ssr: { noExternal: [/^@followthrough\//, /^@?date-fns/, /^kysely/] },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: "src/main.ts",
        ...Object.fromEntries(
          Object.entries(threadEntries).map(([name, entry]) => [name, `src/${entry}.ts`]),
        ),
      },
      external: [/^(?!@followthrough\/|@?date-fns|kysely)[a-z@][^:]*$/i],
      output: { entryFileNames: "[name].js", chunkFileNames: "shared/[name].js" },
    },
  },
});
