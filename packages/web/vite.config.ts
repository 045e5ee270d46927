import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Everything that the page needs is built into dist/ and served from there; nothing is loaded from elsewhere.
export default defineConfig({
  plugins: [react()],
  build: { target: "es2022", chunkSizeWarningLimit: 5000, assetsInlineLimit: 0 },
  worker: { format: "es" },
  server: { proxy: { "/api": "http://127.0.0.1:7272" } },
});
