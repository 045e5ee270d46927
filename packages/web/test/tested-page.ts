import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launch } from "./browser.js";
import { serve, type Served } from "./server.js";

/** The server with the page, and a browser to look at it with. */
export interface TestedPage {
  readonly served: Served;
  readonly browser: Browser;
  /** What the server answers to a path. */
  readonly answer: (path: string) => Promise<string>;
}

/** One server and one browser for the tests of a block, started before the first and closed after the last. */
export function testedPage(): TestedPage {
  let running: { readonly served: Served; readonly browser: Browser } | undefined;
  const started = (): NonNullable<typeof running> => {
    if (running === undefined) throw new Error("The page is there while tests run, not before.");
    return running;
  };
  beforeAll(async () => {
    const [served, browser] = await Promise.all([serve(), launch()]);
    running = { served, browser };
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.served.close();
  });
  return {
    get served() {
      return started().served;
    },
    get browser() {
      return started().browser;
    },
    answer: async (path) => (await fetch(started().served.address + path)).text(),
  };
}
