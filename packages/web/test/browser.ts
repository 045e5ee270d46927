import { existsSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";

const CANDIDATES = [
  process.env.RASID_CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  chromium.executablePath(),
];

/** The Chromium of this machine, if it has one. */
export const CHROMIUM = CANDIDATES.find((file) => file !== "" && existsSync(file));

/** Starts Chromium. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? "",
    // No name is resolved and no address but this machine's is reached: what the page wants from outside fails.
    args: [
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--no-sandbox",
      "--enable-unsafe-swiftshader",
      "--disable-dev-shm-usage",
    ],
  });
}

/** The two sizes that every view is tested at. */
export const SIZES = {
  desktop: { width: 1280, height: 860 },
  telephone: { width: 390, height: 780 },
} as const;

/** A page in a language and size, with what went wrong on it: errors of scripts, and requests to the outside. */
export interface Watched {
  readonly page: Page;
  readonly outside: string[];
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

/** Opens a page that can reach nothing but `address`. */
export async function open(
  browser: Browser,
  address: string,
  language: "ar" | "en",
  size: keyof typeof SIZES = "desktop",
): Promise<Watched> {
  const context = await browser.newContext({
    locale: language === "ar" ? "ar-SY" : "en-GB",
    viewport: SIZES[size],
    reducedMotion: "reduce",
  });
  // Shorter than a test may take, so that what was waited for is told.
  context.setDefaultTimeout(12_000);
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !/^(?:data|blob):/.test(url)) outside.push(url);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, outside, errors, close: () => context.close() };
}

/** Waits until the view has its answers. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("main .waiting") === null);
}
