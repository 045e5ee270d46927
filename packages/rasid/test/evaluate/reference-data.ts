// Made-up reports, gold and extractions for the comparison with the reference scripts: each answer is of another kind.

/** Texts by the id of their gold. */
export const TEXTS: Readonly<Record<string, string>> = {
  a: "😀 قُتل ثلاثة جنود في انفجار قرب بلدة النخلة أمس، وقال متحدث باسم الشرطة إن الهجوم استهدف دورية.\r\nودعا الوزير الأطراف إلى الهدوء، فيما أصيب عشرات المدنيين.",
  b: "تظاهر مئات العمال أمام مصنع الغزل، واعتقلت الشرطة خمسة منهم. وكان المصنع قد أُغلق الشهر الماضي.",
  c: "هجوم قوي من الفريق الضيف في الشوط الثاني.",
  d: "استقبل الملك وفداً زائراً، وأدانت الوزارة الهجوم.",
  e: "لم يُقرأ هذا النص.",
};

const EMPTY = {
  place: [],
  actor: [],
  recipient: [],
  according_to: [],
  killed: null,
  injured: null,
  detained: null,
};

/** Gold files. */
export const GOLD_FILES = [
  {
    id: "a",
    published: "2025-03-12",
    events: [
      {
        ...EMPTY,
        type: "ASSAULT",
        trigger: ["انفجار", "الهجوم"],
        date: "2025-03-11",
        country: "SY",
        place: ["بلدة النخلة"],
        recipient: ["ثلاثة جنود", "دورية"],
        killed: 3,
        according_to: ["متحدث باسم الشرطة"],
        status: "asserted",
        incident: "blast",
      },
      {
        ...EMPTY,
        type: "REQUEST",
        trigger: ["دعا"],
        date: "2025-03",
        country: null,
        actor: ["الوزير"],
        recipient: ["الأطراف"],
        modality: ["asserted"],
        main: false,
        incident: "appeal",
      },
    ],
    also_acceptable: [{ type: "ASSAULT", trigger: "أصيب" }],
  },
  {
    id: "b",
    published: null,
    events: [
      {
        ...EMPTY,
        type: "PROTEST",
        trigger: ["تظاهر"],
        date: null,
        country: "EG",
        actor: ["مئات العمال"],
        status: "asserted",
        incident: "march",
      },
      {
        ...EMPTY,
        type: "SANCTION",
        also_type: ["COERCE"],
        trigger: ["اعتقلت"],
        date: null,
        country: "EG",
        actor: ["الشرطة"],
        recipient: ["خمسة"],
        detained: [5, null],
        also_detained: [5],
        also_actor: [null, ["العمال"]],
        status: ["asserted", "alleged"],
        incident: "blast",
      },
    ],
    also_acceptable: [],
  },
  { id: "c", published: "2025-01-01", events: [], also_acceptable: [] },
  {
    id: "d",
    published: "2025-01-02",
    events: [
      {
        ...EMPTY,
        type: "CONSULT",
        trigger: ["استقبل"],
        date: "2025-01",
        country: "JO",
        actor: ["الملك"],
        recipient: ["وفداً زائراً"],
        status: "asserted",
        incident: "march",
      },
      {
        ...EMPTY,
        type: "ACCUSE",
        trigger: ["أدانت"],
        date: "2025-01-02",
        country: null,
        actor: ["الوزارة"],
        according_to: ["الوزارة"],
        status: "asserted",
      },
    ],
    also_acceptable: [],
  },
  {
    id: "e",
    published: "2025-01-02",
    events: [{ ...EMPTY, type: "AID", trigger: ["يُقرأ"], date: null, country: null, status: "denied" }],
    also_acceptable: [],
  },
];

const at = (id: string, quote: string): { start: number; end: number } => {
  const start = (TEXTS[id] ?? "").indexOf(quote);
  return { start, end: start + quote.length };
};
const mention = (id: string, quote: string): object => ({ ...at(id, quote), quote });
const words = (id: string, text: string): object => ({ ...at(id, text), text });
const figure = (
  id: string,
  kind: string,
  text: string,
  min: number,
  max: number | null,
  more: object = {},
): object => ({
  ...words(id, text),
  kind,
  min,
  max,
  approximate: false,
  part: false,
  ...more,
});
const event = (id: string, type: string, trigger: string, more: object): object => ({
  id: `${type}-${trigger}`,
  type,
  mode: [],
  contexts: [],
  mentions: [mention(id, trigger)],
  status: "asserted",
  background: false,
  time: null,
  country: null,
  places: [],
  actors: [],
  recipients: [],
  figures: [],
  accordingTo: [],
  confidence: 0.5,
  ...more,
});
const extraction = (
  id: string,
  events: object[],
): { report: { id: string; language: string; characters: number } } & Record<string, unknown> => ({
  report: { id, language: "ar", characters: (TEXTS[id] ?? "").length },
  extractor: { name: "made up", version: "0" },
  events,
  claims: [],
  relations: [],
  warnings: [],
});

/** Extractions of all but the last report. */
export const PREDICTIONS = [
  extraction("a", [
    event("a", "ASSAULT", "الهجوم", {
      time: { edtf: "2025-03-11" },
      country: { code: "SY", inferred: true, ...words("a", "النخلة") },
      places: [{ ...words("a", "النخلة"), nameAr: "النخلة" }],
      recipients: [words("a", "جنود"), words("a", "الشرطة")],
      figures: [
        figure("a", "killed", "ثلاثة", 3, 3),
        figure("a", "injured", "عشرات", 20, 99, { approximate: true }),
      ],
      accordingTo: [words("a", "متحدث")],
    }),
    event("a", "ASSAULT", "أصيب", { status: "possible" }),
    event("a", "REQUEST", "دعا", {
      status: "demanded",
      actors: [{ ...words("a", "الوزير"), end: 3 }],
      time: { edtf: "2025-03-12~" },
    }),
    event("a", "COERCE", "استهدف", {}),
  ]),
  extraction("b", [
    event("b", "COERCE", "أُغلق", {}),
    event("b", "COERCE", "اعتقلت", {
      actors: [words("b", "الشرطة")],
      recipients: [words("b", "خمسة")],
      figures: [
        figure("b", "detained", "خمسة", 2, 2),
        figure("b", "detained", "خمسة", 3, 3),
        figure("b", "detained", "خمسة", 1, 1, { part: true }),
      ],
      status: "alleged",
    }),
    event("b", "ASSAULT", "تظاهر", {}),
  ]),
  extraction("c", [event("c", "ASSAULT", "هجوم", { background: false })]),
  extraction("d", [
    event("d", "ACCUSE", "أدانت", { accordingTo: [words("d", "الملك")], actors: [words("d", "الوزارة")] }),
    event("d", "CONSULT", "زائراً", {
      actors: [words("d", "الملك")],
      recipients: [words("d", "وفداً زائراً")],
      time: { edtf: "2025-01-02" },
    }),
  ]),
];

/** Incidents that join two accounts wrongly and leave two apart. */
export const INCIDENTS = [
  {
    id: "1",
    accounts: [
      { report: "a", event: "ASSAULT-الهجوم" },
      { report: "a", event: "REQUEST-دعا" },
    ],
  },
  { id: "2", accounts: [{ report: "b", event: "COERCE-اعتقلت" }] },
  { id: "3", accounts: [{ report: "d", event: "CONSULT-زائراً" }] },
];
