import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compression } from "vite-plugin-compression2";

/** Builds the console into dist/web; in development passes /api on to a running `otklik start`. */
export default defineConfig({
  root: fileURLToPath(new URL("./src/web", import.meta.url)),
  // Old builds' files stay out of the way: names carry a hash of their content, so they may be cached for ever.
  build: {
    outDir: fileURLToPath(new URL("./dist/web", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    // A font or picture inside CSS would be refused by the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What the first screen needs comes in one file, not in twenty.
        codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] },
      },
    },
  },
  // The server sends these where the browser takes them, without work of its own.
  plugins: [react(), compression({ algorithms: ["gzip"], threshold: 1024, include: /\.(js|css|svg|html)$/ })],
  server: {
    host: "127.0.0.1",
    port: 5173,
    // The host is kept, so that calls count as coming from the console's own address.
    proxy: { "/api": { target: "http://127.0.0.1:4800", changeOrigin: false } },
  },
});
