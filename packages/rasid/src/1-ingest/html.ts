import { Readability } from "@mozilla/readability";
import { ReportInput } from "@rasid/extract";
import { parseHTML } from "linkedom";
import { rasidError } from "../errors/error.js";
import { nestedDeeper, pageText } from "./page-text.js";

/** More elements than any article has; beyond, the page is refused rather than read for minutes. */
const MAX_ELEMENTS = 100_000;

/** No article nests deeper; what does is made to hang readers. */
const MAX_DEPTH = 300;

/**
 * Reads a page: the text of its article, and the title, address, outlet and time of publication that its metadata
 * give. Nothing of the page is run or fetched.
 */
export function readHtml(html: string, source: string): ReportInput {
  const article = readArticle(html);
  if (article === null || article.text === "") throw rasidError("RASID-E110", { source });
  return article;
}

function readArticle(html: string): ReportInput | null {
  try {
    const { document } = parseHTML(html);
    if (nestedDeeper(document.documentElement, MAX_DEPTH)) return null;
    const url = canonicalUrl(document);
    const read = new Readability(document, {
      maxElemsToParse: MAX_ELEMENTS,
      charThreshold: 100,
      serializer: (element) => element,
    }).parse();
    if (read?.content == null) return null;
    const published = isoTime(read.publishedTime) ?? isoTime(metaContent(document, TIME_TAGS));
    const title = clean(read.title);
    const outlet = clean(read.siteName);
    const language = clean(read.lang);
    return {
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...(outlet !== undefined && { outlet }),
      ...(published !== undefined && { publishedAt: published }),
      ...(language !== undefined && { language }),
      text: pageText(read.content),
    };
  } catch {
    return null;
  }
}

const TIME_TAGS = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  "time[datetime]",
];

interface Queryable {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

function metaContent(document: Queryable, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const value = element?.getAttribute("content") ?? element?.getAttribute("datetime");
    if (value != null && value !== "") return value;
  }
  return undefined;
}

function canonicalUrl(document: Queryable): string | undefined {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const url = link ?? metaContent(document, ['meta[property="og:url"]']);
  return url !== undefined && /^https?:\/\/\S+$/i.test(url) ? url : undefined;
}

/** A time as the contract takes it, or nothing: a date that must be guessed at is left out. */
function isoTime(value: string | null | undefined): string | undefined {
  const time = value?.trim().replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  return ReportInput.shape.publishedAt.safeParse(time).success ? time : undefined;
}

function clean(value: string | null | undefined): string | undefined {
  const text = value?.replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text;
}
