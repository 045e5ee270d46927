import { isDay, isoMonth } from "./calendar.js";
import { normAt, WARNINGS, wordsOf, type Hit, type TimeContext } from "./context.js";

/** 06/08/2025 (the day first), 2025/8/6, 2025-12-14, 14.12.2025. */
export function numericDate(context: TimeContext, from: number): Hit | undefined {
  const { doc } = context;
  if (doc.tokens[from]?.kind !== "number") return undefined;
  const dotted = normAt(context, from).split(".");
  const marks = [normAt(context, from + 1), normAt(context, from + 3)];
  const slashed = marks[0] === marks[1] && /^[/\-\\]$/.test(marks[0] ?? "");
  const parts = dotted.length === 3 ? dotted : slashed ? [0, 2, 4].map((k) => normAt(context, from + k)) : [];
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const [a = 0, b = 0, c = 0] = parts.map(Number);
  const yearFirst = a > 1000;
  if (!yearFirst && c < 1000) return undefined;
  const to = from + (dotted.length === 3 ? 1 : 5);
  const [year, month, day] = yearFirst ? [a, b, c] : [c, b, a];
  // The day first, unless only the other order is a date.
  const [m, d] = !isDay(year, month, day) && isDay(year, day, month) ? [day, month] : [month, day];
  if (!isDay(year, m, d)) {
    return { to, edtf: null, kind: "day", warning: WARNINGS.impossible(wordsOf(context, from, to)) };
  }
  const edtf = `${isoMonth(year, m)}-${String(d).padStart(2, "0")}`;
  return { to, edtf, kind: "day", names: { year, month: m, day: d } };
}

/** 22:10, عند الساعة 22:10. */
export function clockTime(context: TimeContext, from: number): Hit | undefined {
  const at = /^(?:ال)?ساعه$/.test(normAt(context, from)) ? from + 1 : from;
  const hour = normAt(context, at);
  const minute = normAt(context, at + 2);
  if (!/^(?:[01]?\d|2[0-3])$/.test(hour) || normAt(context, at + 1) !== ":" || !/^[0-5]\d$/.test(minute)) {
    return undefined;
  }
  return { to: at + 3, edtf: null, kind: "clock" };
}
