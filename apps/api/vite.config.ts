import { defineConfig } from "vite";

// The server as one file: our own packages inside, npm packages outside.
export default defineConfig({
  ssr: { noExternal: [/^@followthrough\//] },
  build: {
    ssr: "src/main.ts",
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      external: [/^(?!@followthrough\/)[a-z@][^:]*$/i],
      output: { entryFileNames: "main.js" },
    },
  },
});
