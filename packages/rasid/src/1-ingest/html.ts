import { Readability } from "@mozilla/readability";
import type { ReportInput } from "@rasid/extract";
import { parseHTML } from "linkedom";
import { rasidError } from "../errors/error.js";

const META: Readonly<Record<"publishedAt" | "outlet" | "url", readonly string[]>> = {
  publishedAt: ["article:published_time", "og:article:published_time", "datePublished", "date", "pubdate"],
  outlet: ["og:site_name", "application-name"],
  url: ["og:url"],
};

/**
 * Reads the article of an HTML page: its text (a line a paragraph), its title, and what the page's own metadata say of
 * when, where and by whom it was published. Scripts are never run. Throws RASID-E110 where there is no article.
 */
export function readHtml(html: string, source: string): ReportInput {
  const { document } = parseHTML(html);
  const meta = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = found?.getAttribute("content")?.trim();
      if (content !== undefined && content !== "") return content;
    }
    return undefined;
  };
  const [publishedAt, outlet, url] = [meta(META.publishedAt), meta(META.outlet), meta(META.url)];
  const article = new Readability(document).parse();
  const text = article?.textContent
    ?.split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
  if (text === undefined || text === "") throw rasidError("RASID-E110", { source });
  const title = article?.title?.trim();
  return {
    text,
    ...(title !== undefined && title !== "" && { title }),
    ...(publishedAt !== undefined &&
      !Number.isNaN(Date.parse(publishedAt)) && { publishedAt: isoOf(publishedAt) }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
  };
}

/** A day stays a day; anything else becomes an instant. */
const isoOf = (time: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(time) ? time : new Date(time).toISOString();
