import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readInputs, type InputItem } from "./read-input.js";

const folder = mkdtempSync(path.join(tmpdir(), "rasid-ingest-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const TEXT = "قُتل ثلاثة أشخاص في انفجار بمدينة تدمر.\nوقالت الشرطة إن التحقيق جارٍ.";

/** The letters of Arabic in the order of Windows-1256 and of ISO-8859-6, from which bytes are made by hand. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, b) => [decoder.decode(new Uint8Array([b])), b]));
  return Buffer.from(Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f));
}

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

async function* bytes(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

async function all(
  sources: string[],
  stdin: AsyncIterable<Uint8Array> = bytes(),
  defaults = {},
): Promise<InputItem[]> {
  const out: InputItem[] = [];
  for await (const item of readInputs(sources, stdin, defaults)) out.push(item);
  return out;
}

async function one(source: string): Promise<InputItem> {
  const [item, ...more] = await all([source]);
  expect(more).toEqual([]);
  if (item === undefined) throw new Error("nothing was read");
  return item;
}

const textOf = (item: InputItem): string => ("error" in item ? item.error.code : item.report.text);

describe("a text file", () => {
  it("is a report with the file's name as its id, which serves within the call", async () => {
    expect(await one(file("attack.v2.txt", TEXT))).toMatchObject({
      report: { id: "attack.v2", text: TEXT },
      named: true,
      withText: false,
    });
  });

  it("keeps its line ends", async () => {
    expect(textOf(await one(file("crlf.txt", "سطر\r\nسطر\r\n")))).toBe("سطر\r\nسطر\r\n");
  });

  it.each([
    ["UTF-8 with a byte order mark", Buffer.from("\uFEFF" + TEXT)],
    ["UTF-16, little end first", Buffer.from("\uFEFF" + TEXT, "utf16le")],
    ["UTF-16, big end first", Buffer.from("\uFEFF" + TEXT, "utf16le").swap16()],
    ["Windows-1256", encode(TEXT, "windows-1256")],
    ["ISO-8859-6", encode(TEXT, "iso-8859-6")],
  ])("is read in %s, and its text is given back", async (_, content) => {
    const item = await one(file("encoded.txt", content));
    expect(textOf(item)).toBe(TEXT);
    expect(item).toMatchObject({ withText: true });
  });

  it.each([
    ["is empty", "", "RASID-E104"],
    ["has blanks only", " \n\t\n", "RASID-E104"],
    ["is binary", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]), "RASID-E105"],
    [
      "is in another encoding",
      Buffer.from("Привет, мир, это новости", "utf16le").map((b, i) => (i % 2 ? 0xc0 : b || 0xd0)),
      "RASID-E106",
    ],
    ["is larger than 8 MB", Buffer.alloc(9 * 1024 * 1024, "ا"), "RASID-E107"],
  ])("that %s is refused", async (_, content, code) => {
    const item = await one(file("bad.txt", content));
    expect(textOf(item)).toBe(code);
  });

  it("says the limit where it is too large", async () => {
    const item = await one(file("large.txt", Buffer.alloc(50 * 1024 * 1024, "a")));
    expect("error" in item && item.error.message).toContain("8 MB");
  });
});

describe("what cannot be read", () => {
  it("does not keep the others from being read", async () => {
    const items = await all([
      path.join(folder, "none.txt"),
      file("a.pdf", "x"),
      folder + ".txt",
      file("ok.txt", TEXT),
    ]);
    expect(items.map(textOf)).toEqual(["RASID-E101", "RASID-E103", "RASID-E101", TEXT]);
  });
});

describe("NDJSON", () => {
  const line = (id: string): string => JSON.stringify({ id, text: TEXT });
  const lines = [1, 2, 3, 4, 5, 6].map((n) => line(`r${n}`));

  it("gives a report a line, in order; a broken line 7 is told by its number and line 8 is read", async () => {
    const items = await all([file("seven.ndjson", [...lines, "{broken", line("r8")].join("\n"))]);
    expect(items.map((i) => ("error" in i ? i.error.code : i.report.id))).toEqual([
      "r1",
      "r2",
      "r3",
      "r4",
      "r5",
      "r6",
      "RASID-E108",
      "r8",
    ]);
    const seventh = items[6];
    expect(seventh !== undefined && "error" in seventh && seventh.error.message).toContain("line 7");
  });

  it("tells which field is wrong", async () => {
    const [item] = await all([
      file("date.ndjson", JSON.stringify({ publishedAt: "14/12/2025", text: TEXT })),
    ]);
    expect(item !== undefined && "error" in item && item.error.message).toContain("publishedAt");
  });

  it("takes fields that are null as not given", async () => {
    const [item] = await all([
      file("null.ndjson", JSON.stringify({ id: "n", url: null, outlet: null, text: TEXT })),
    ]);
    expect(item).toMatchObject({ report: { id: "n", text: TEXT } });
  });

  it("does not hold a line beyond the limit in memory, and goes on after it", async () => {
    const long = Buffer.alloc(20 * 1024 * 1024, "x");
    const items = await all(["-"], bytes(`${line("a")}\n{"text":"`, long, `"}\n${line("b")}\n`));
    expect(items.map((i) => ("error" in i ? i.error.code : i.report.id))).toEqual(["a", "RASID-E107", "b"]);
  });

  it("keeps half a surrogate pair from breaking what stores it, and every offset", async () => {
    const [item] = await all([file("half.ndjson", `{"text":"ا\\ud800ب"}`)]);
    expect(item !== undefined && textOf(item)).toBe("ا\uFFFDب");
  });

  it("refuses a text with NUL, which no database holds", async () => {
    const [item] = await all([file("nul.ndjson", `{"text":"ا\\u0000ب"}`)]);
    expect(item !== undefined && textOf(item)).toBe("RASID-E105");
  });
});

describe("standard input", () => {
  it("is NDJSON if its first character is {", async () => {
    const items = await all([], bytes(`{"id":"a","te`, `xt":"نص"}\n{"id":"b","text":"نص"}`));
    expect(items.map((i) => ("error" in i ? "" : i.report.id))).toEqual(["a", "b"]);
  });

  it("is the text of one report otherwise", async () => {
    expect((await all(["-"], bytes("انفجار", " في تدمر"))).map(textOf)).toEqual(["انفجار في تدمر"]);
  });

  it("is told when it is empty", async () => {
    expect((await all(["-"], bytes())).map(textOf)).toEqual(["RASID-E104"]);
  });
});

describe("--published, --outlet and --url", () => {
  it("fill in what a report does not say, and nothing else", async () => {
    const defaults = { publishedAt: "2025-12-14", outlet: "سانا" };
    const [item] = await all(
      [file("d.json", JSON.stringify({ outlet: "رويترز", text: TEXT }))],
      bytes(),
      defaults,
    );
    expect(item).toMatchObject({ report: { outlet: "رويترز", publishedAt: "2025-12-14" } });
  });
});

describe("an HTML page", () => {
  const paragraph =
    "قال مصدر أمني إن ثلاثة أشخاص قتلوا في انفجار عبوة ناسفة قرب سوق المدينة صباح اليوم، وإن التحقيق جار لمعرفة الفاعل. ";
  const page = (body: string, head = ""): string =>
    `<!doctype html><html lang="ar"><head><title>انفجار في تدمر</title>${head}</head><body><nav>الرئيسية</nav><article><h1>انفجار في تدمر</h1>${body}</article></body></html>`;

  it("gives the text of its article and what its metadata says", async () => {
    const head =
      '<meta property="og:site_name" content="عنب بلدي"><meta property="article:published_time" content="2025-12-14T08:30:00+03:00">';
    const body = `<p>${paragraph.repeat(3)}</p><script>alert(1)</script><p>${paragraph.repeat(3)}</p>`;
    const item = await one(file("page.html", page(body, head)));
    expect(item).toMatchObject({
      withText: true,
      report: { outlet: "عنب بلدي", publishedAt: "2025-12-14T08:30:00+03:00" },
    });
    expect(textOf(item)).toContain("انفجار عبوة ناسفة");
    expect(textOf(item)).not.toContain("alert");
  });

  it("without an article is an error", async () => {
    expect(textOf(await one(file("bare.html", "<html><body></body></html>")))).toBe("RASID-E110");
  });

  it("nested without end does not break the reader", async () => {
    const deep = "<div>".repeat(20_000) + paragraph.repeat(5) + "</div>".repeat(20_000);
    expect(["RASID-E110", paragraph.repeat(5).trim()]).toContain(
      textOf(await one(file("deep.html", page(deep)))),
    );
  });
});
