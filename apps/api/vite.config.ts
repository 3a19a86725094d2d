import { defineConfig } from "vite";

// The server as one file, and one for each thread it starts: our own packages inside, npm packages outside.
export default defineConfig({
  ssr: { noExternal: [/^@followthrough\//] },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: "src/main.ts",
        archiveChecker: "src/features/exports/archiveChecker.thread.ts",
        databaseCopier: "src/backups/databaseCopier.thread.ts",
        fileReader: "src/features/imports/fileReader.thread.ts",
      },
      external: [/^(?!@followthrough\/)[a-z@][^:]*$/i],
      output: { entryFileNames: "[name].js", chunkFileNames: "shared/[name].js" },
    },
  },
});
