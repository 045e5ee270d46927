import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: { "@rasid/extract": new URL("./packages/extract/src/index.ts", import.meta.url).pathname },
  },
  test: {
    include: ["packages/*/src/**/*.test.ts", "packages/*/test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
