// Makes reports for measuring speed: short news texts in the agencies' manner, put together from parts, so that about
// a third tell what another tells. The same seed gives the same reports.
const TOWNS =
  "تدمر دير الزور الحسكة الرقة حلب إدلب درعا السويداء حمص حماة الموصل كركوك بعقوبة الرمادي تكريت الفلوجة النجف كربلاء عدن تعز مأرب صعدة الحديدة الخرطوم الفاشر نيالا طرابلس بنغازي مصراتة سبها غزة رفح جنين نابلس الخليل"
    .replace("دير الزور", "دير_الزور")
    .split(" ")
    .map((t) => t.replace("_", " "));
const WHAT = [
  ["قتل {n} أشخاص وأصيب {m} آخرون في انفجار عبوة ناسفة بمدينة {t}", "انفجار في {t}"],
  ["قتل {n} جنود في هجوم شنه مسلحون على حاجز عسكري قرب {t}", "هجوم على حاجز في {t}"],
  ["اعتقلت قوات الأمن {n} أشخاص في مداهمات بمدينة {t}", "اعتقالات في {t}"],
  ["تظاهر المئات في {t} احتجاجاً على انقطاع الكهرباء", "احتجاج في {t}"],
  ["قصفت طائرات حربية مواقع في محيط {t} ما أدى إلى مقتل {n} مسلحين", "قصف قرب {t}"],
  ["اختطف مجهولون {n} موظفين في {t}", "خطف في {t}"],
];
const WHO =
  "مصدر أمني|ناطق باسم الشرطة|مسؤول محلي|مدير المستشفى|قائد ميداني|عضو في المجلس البلدي|شاهد عيان|ضابط في الجيش".split(
    "|",
  );
const SAID = "قال|أفاد|ذكر|أوضح|أكد|صرح|أشار|نقل".split("|");
const DETAIL =
  "إن التحقيق بدأ|إن المكان طوق بالكامل|إن الجرحى نقلوا إلى المستشفى|إن الطريق أغلق ساعات|إن المحال أغلقت أبوابها|إن الكهرباء انقطعت|إن حظرا للتجول فرض ليلا|إن الأهالي غادروا بيوتهم|إن المدارس عطلت|إن سيارة مجهولة شوهدت".split(
    "|",
  );
const WHERE =
  "في الحي الشرقي|قرب السوق القديم|على الطريق العام|عند مدخل المدينة|في الحي الغربي|قرب الجامع الكبير|عند الجسر|في المنطقة الصناعية|قرب المشفى|في الريف الشمالي".split(
    "|",
  );
const SINCE = "منذ الصباح|بعد الظهر|قبيل الفجر|مساء اليوم نفسه|خلال ساعات|في وقت متأخر|عند منتصف الليل".split(
  "|",
);
const OUTLETS = [
  "سانا",
  "رويترز",
  "عنب بلدي",
  "الجزيرة نت",
  "السومرية نيوز",
  "واع",
  "سبأ",
  "سونا",
  "وفا",
  "الشرق الأوسط",
];

/** A generator of pseudo-random numbers (mulberry32): the same seed, the same reports. */
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Reports number `from` to `from + count - 1` of the corpus of a seed. */
export function* reports(count, seed = 1, from = 0) {
  for (let i = from; i < from + count; i++) {
    // Every third report tells the incident of the one before, in another outlet.
    const incident = i % 3 === 2 ? i - 1 : i;
    const fact = random(seed * 7919 + incident);
    const style = random(seed * 104729 + i);
    const pick = (list, r) => list[Math.floor(r() * list.length)];
    const town = pick(TOWNS, fact);
    const [lead, title] = pick(WHAT, fact);
    const n = 3 + Math.floor(fact() * 8);
    const m = 3 + Math.floor(fact() * 8);
    const day = new Date(Date.UTC(2020, 0, 1) + Math.floor(fact() * 1800) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const fill = (text) =>
      text.replaceAll("{t}", town).replaceAll("{n}", String(n)).replaceAll("{m}", String(m));
    const body = [fill(lead) + `، اليوم، وفق ما أفاد به مراسل ${pick(OUTLETS, style)}.`];
    for (let k = 0; k < 4; k++)
      body.push(
        `و${pick(SAID, style)} ${pick(WHO, style)} ${pick(DETAIL, style)} ${pick(WHERE, style)} ${pick(SINCE, style)}.`,
      );
    yield {
      id: `bench-${seed}-${i}`,
      title: fill(title),
      outlet: OUTLETS[(i * 7 + Math.floor(style() * 3)) % OUTLETS.length],
      publishedAt: day,
      text: body.join("\n") + `\n(${i})`,
    };
  }
}
