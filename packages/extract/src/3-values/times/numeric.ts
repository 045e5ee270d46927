import { isDay, isoMonth } from "./calendar.js";
import { normAt, pointsAhead, wordsOf, type Hit, type TimeContext } from "./context.js";
import { yearOf } from "./resolve.js";
import { WARNINGS } from "./warnings.js";

/** 06/08/2025 (the day first), 2025/8/6, 2025-12-14, 14.12.2025, and بتاريخ 26/6. */
export function numericDate(context: TimeContext, from: number): Hit | undefined {
  const { doc } = context;
  if (doc.tokens[from]?.kind !== "number") return undefined;
  const dotted = normAt(context, from).split(".");
  const sign = normAt(context, from + 1);
  const slashed = /^[/\-\\]$/.test(sign) && doc.tokens[from + 2]?.kind === "number";
  if (dotted.length !== 3 && slashed && normAt(context, from + 3) !== sign) return withoutYear(context, from);
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
  return { to, edtf: iso(year, m, d), kind: "day", names: { year, month: m, day: d } };
}

/** 26/6 after يوم, بتاريخ or a weekday; elsewhere it may be a share or a score. */
function withoutYear(context: TimeContext, from: number): Hit | undefined {
  const [day, month] = [Number(normAt(context, from)), Number(normAt(context, from + 2))];
  if (
    !/^(?:بتاريخ|تاريخ|يوم|الموافق|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت))$/.test(
      normAt(context, from - 1),
    )
  ) {
    return undefined;
  }
  if (normAt(context, from + 1) !== "/" || !isDay(2024, month, day)) return undefined;
  const year = yearOf(context, month, day, undefined, pointsAhead(context, from));
  if (year === undefined || !isDay(year, month, day)) return undefined;
  return {
    to: from + 3,
    edtf: iso(year, month, day),
    kind: "day",
    implied: true,
    names: { year, month, day },
  };
}

function iso(year: number, month: number, day: number): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, "0")}`;
}

const HOUR =
  /^(?:الواحده|الثانيه|الثالثه|الرابعه|الخامسه|السادسه|السابعه|الثامنه|التاسعه|العاشره|الحاديه|\d{1,2})$/;

/** 22:10, عند الساعة 22:10, الساعة السادسة. */
export function clockTime(context: TimeContext, from: number): Hit | undefined {
  const at = /^(?:ال)?ساعه$/.test(normAt(context, from)) ? from + 1 : from;
  const hour = normAt(context, at);
  const minute = normAt(context, at + 2);
  const named = at > from && normAt(context, at + 1) !== ":" && HOUR.test(hour);
  if (named)
    return { to: /^عشره?$/.test(normAt(context, at + 1)) ? at + 2 : at + 1, edtf: null, kind: "clock" };
  if (!/^(?:[01]?\d|2[0-3])$/.test(hour) || normAt(context, at + 1) !== ":" || !/^[0-5]\d$/.test(minute)) {
    return undefined;
  }
  return { to: at + 3, edtf: null, kind: "clock" };
}
