import values from "../../../packed/values.js";
import { fold } from "../../1-text/fold.js";
import { firstWords } from "../first-words.js";
import { PhraseIndex } from "../../1-text/phrases.js";

type Row<T> = T & { readonly forms: readonly string[] };
const index = <T>(rows: readonly Row<T>[]): PhraseIndex<T> =>
  new PhraseIndex(rows.flatMap((row) => row.forms.map((form) => [form, row] as const)));
const words = <T>(rows: readonly Row<T>[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap((row) => row.forms.map((form) => [fold(form), row] as const)));

/** Whether a word can begin a time; numbers always can. */
export const beginsTime = firstWords([
  ...[
    values.months,
    values.hijriMonths,
    values.weekdays,
    values.dayParts,
    values.relative,
    values.monthParts,
  ].flatMap((rows) => rows.flatMap((row) => row.forms)),
  ...[values.seasons, values.timeUnits, values.ordinals].flatMap((rows) => rows.flatMap((row) => row.forms)),
  ...[
    "يومي",
    "ليلتي",
    "ليل",
    "قبل",
    "بعد",
    "غداة",
    "الساعة",
    "منذ",
    "عامي",
    "سنتي",
    "نفس",
    "ذات",
    "ذلك",
    "تلك",
    "الفاتح",
    "ال",
    "فترة",
    "آونة",
  ],
  ...["عشرين", "عشرون", "ثلاثين", "ثلاثون", "حادي", "شهري", "شهرين", "يومين", "عامين"],
]);

/** Gregorian months in all their names, and months of the Islamic calendar. */
export const MONTHS = index(values.months);
export const HIJRI_MONTHS = index(values.hijriMonths);
/** Days of the week; Sunday is 0. */
export const WEEKDAYS = words(values.weekdays);
/** صباح, فجر, منتصف ليل. */
export const DAY_PARTS = index(values.dayParts);
/** أمس, الشهر الماضي: a unit and how many of it from the day of publication. */
export const RELATIVE = index(values.relative);
/** مطلع, منتصف, أواخر before a month or year. */
export const MONTH_PARTS = words(values.monthParts);
/** يوم, أسابيع… */
export const UNITS = words(values.timeUnits);
/** الماضي, المقبل, الجاري, نفسه. */
export const MODIFIERS = words(values.timeModifiers);
/** صيف, شتاء: their number in EDTF. */
export const SEASONS = words(values.seasons);
/** Days that name an event: السابع من أكتوبر. */
export const KNOWN_DATES = values.knownDates;
/** The years of the Umm al-Qura calendar. */
export const UMALQURA = values.umalqura;
