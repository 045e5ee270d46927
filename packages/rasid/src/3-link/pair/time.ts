import { dayText, type DaySpan } from "./days.js";
import { conflict, part, type Part } from "./part.js";
import type { Profile } from "./profile.js";

const sayDay = (day: number) => () => `day fits: ${dayText(day)}`;

/** Both name their day: the same, the next (a night between two days, or a slip), or another event. */
function exactDays(a: number, b: number): Part {
  const gap = Math.abs(a - b);
  if (gap === 0) return part(3, () => `same day: ${dayText(a)}`);
  const say = () => `different days: ${dayText(Math.min(a, b))} and ${dayText(Math.max(a, b))}`;
  return gap === 1 ? part(-4, say) : conflict(say);
}

/** One names its day, the other only was published on a day: news is told on its day or some days after. */
function newsDay(day: number, published: number): Part {
  const late = published - day;
  const say = () => `${dayText(day)} and news of ${dayText(published)}`;
  if (late >= 0 && late <= 1) return part(2.2, sayDay(day));
  if (late >= 2 && late <= 3) return part(1.2, sayDay(day));
  if (late === -1) return part(-1.5, say);
  if (late >= 4 && late <= 7) return part(-0.9, say);
  if (late > 7 && late <= 30) return part(late <= 14 ? -2 : -3, say);
  return conflict(say);
}

const isDay = (span: DaySpan): boolean => span.from === span.to;

function spans(a: DaySpan, b: DaySpan): Part {
  const gap = Math.max(a.from - b.to, b.from - a.to, 0);
  const width = Math.max(a.to - a.from, b.to - b.from) + 1;
  if (gap > 0) {
    const say = () => `times do not meet: ${dayText(a.from)} and ${dayText(b.from)}`;
    const slack = a.approximate || b.approximate ? 4 : width > 20 ? 2 : 1;
    return gap <= slack ? part(-1.5, say) : conflict(say);
  }
  const at = Math.max(a.from, b.from);
  if (width <= 3) return part(2.2, sayDay(at));
  if (width <= 10) return part(1.6, () => `week fits: ${dayText(at)}`);
  if (width <= 31) return part(0.9, () => `month fits: ${dayText(at).slice(0, 7)}`);
  return part(0.2, () => `year fits: ${dayText(at).slice(0, 4)}`);
}

/** An account without a time is told of something that was before it was published. */
function unknownTime(timed: Profile, untimed: Profile): Part {
  if (timed.time === null || untimed.published === null) return part(-0.2, null);
  // Undated news may be of some days before.
  const before = untimed.published - (timed.time.approximate ? timed.time.from - 7 : timed.time.from);
  if (before < -1) return conflict(() => `told on ${dayText(untimed.published ?? 0)}, before it happened`);
  if (!untimed.background && before > 30) return part(-2.5, null);
  // What is told without a day soon after it happened is mostly what everyone has just heard of.
  return part(before <= 10 ? 0.7 : before <= 45 ? -0.2 : before <= 800 ? -0.8 : -1.6, null);
}

/** Whether two accounts may be of one time, each with its precision in mind. */
export function timeFit(a: Profile, b: Profile): Part {
  if (a.time === null || b.time === null) {
    if (a.time === null && b.time === null) return part(-1, null);
    return a.time === null ? unknownTime(b, a) : unknownTime(a, b);
  }
  if (isDay(a.time) && isDay(b.time)) {
    if (!a.time.approximate && !b.time.approximate) return exactDays(a.time.from, b.time.from);
    if (a.time.approximate !== b.time.approximate) {
      const [exact, news] = a.time.approximate ? [b.time, a.time] : [a.time, b.time];
      return newsDay(exact.from, news.from);
    }
    const gap = Math.abs(a.time.from - b.time.from);
    if (gap <= 1) return part(2, sayDay(Math.min(a.time.from, b.time.from)));
    const say = () => `news ${gap} days apart`;
    return gap <= 3
      ? part(0, say)
      : gap <= 7
        ? part(-1.6, say)
        : gap <= 14
          ? part(-2.2, say)
          : gap <= 30
            ? part(-4, say)
            : conflict(say);
  }
  return spans(a.time, b.time);
}
