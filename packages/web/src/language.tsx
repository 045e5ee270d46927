import i18next, { type TOptions } from "i18next";
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import ar from "./locales/ar.json";
import en from "./locales/en.json";

export type Language = "ar" | "en";
export type Digits = "arab" | "latn";
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What a reader chose; it stays in this browser. */
interface Reader {
  readonly language: Language;
  readonly digits: Digits;
  readonly theme: Theme;
}

interface Speech extends Reader {
  /** Changes what the reader chose. */
  readonly choose: (next: Partial<Reader>) => void;
  /** A message of the catalogue (locales/), with all six Arabic plural forms. */
  readonly t: (key: string, options?: TOptions) => string;
  /** A number in the reader's digits. */
  readonly n: (value: number) => string;
  /** A plain day or month (EDTF) in the reader's language: no time zone, so no day is lost. */
  readonly day: (edtf: string | null) => string;
  /** An instant or a day of publication. */
  readonly at: (time: string) => string;
  /** Of a pair of names the reader's. */
  readonly of: (label: { readonly ar: string; readonly en: string }) => string;
}

const Context = createContext<Speech | null>(null);
const STORE = "rasid.reader";
const speech = i18next.createInstance();
void speech.init({
  lng: "ar",
  fallbackLng: "en",
  resources: { ar: { translation: ar }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

function remembered(): Reader {
  const kept = localStorage.getItem(STORE) ?? "";
  const [spoken = navigator.language.slice(0, 2)] = kept.split(" ").filter(Boolean);
  const language: Language = spoken === "en" ? "en" : "ar";
  const theme = THEMES.find((one) => kept.includes(one)) ?? "system";
  return { language, digits: /arab/.test(kept) ? "arab" : "latn", theme };
}

/** Gives every part of the page the reader's language, digits and direction. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [reader, setReader] = useState(remembered);
  useEffect(() => {
    localStorage.setItem(STORE, `${reader.language} ${reader.digits} ${reader.theme}`);
    const page = document.documentElement;
    page.lang = reader.language;
    page.dir = reader.language === "ar" ? "rtl" : "ltr";
    page.dataset.theme = reader.theme;
  }, [reader]);
  const value = useMemo(() => speechOf(reader, (next) => setReader({ ...reader, ...next })), [reader]);
  return <Context value={value}>{children}</Context>;
}

/** The reader's language; throws outside of a LanguageProvider. */
export function useLanguage(): Speech {
  const value = use(Context);
  if (value === null) throw new Error("useLanguage stands outside of LanguageProvider");
  return value;
}

function speechOf(reader: Reader, choose: Speech["choose"]): Speech {
  const { language, digits } = reader;
  const locale = `${language === "ar" ? "ar-SY" : "en-GB"}-u-nu-${digits}`;
  const t = speech.getFixedT(language);
  const number = new Intl.NumberFormat(locale);
  const plain = (value: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(`${value}T00:00:00Z`));
  const one = (edtf: string): string => {
    const bare = edtf.replace(/[~?%]$/, "");
    const about = bare === edtf ? "" : `${t("approximately")} `;
    if (/^\d{4}-\d\d-\d\d$/.test(bare))
      return about + plain(bare, { day: "numeric", month: "long", year: "numeric" });
    if (/^\d{4}-\d\d$/.test(bare)) return about + plain(`${bare}-01`, { month: "long", year: "numeric" });
    if (/^\d{4}$/.test(bare)) return about + plain(`${bare}-01-01`, { year: "numeric" });
    return bare === ".." ? t("open") : edtf;
  };
  return {
    ...reader,
    choose,
    t: (key, options) => t(key, options ?? {}),
    n: (value) => number.format(value),
    day: (edtf) => (edtf === null ? t("day.unknown") : edtf.split("/").map(one).join(" – ")),
    at: (time) =>
      time.length === 10
        ? one(time)
        : new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(time)),
    of: (label) => (language === "ar" ? label.ar : label.en),
  };
}
