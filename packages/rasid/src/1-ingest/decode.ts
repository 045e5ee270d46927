import { rasidError } from "../errors/error.js";

/** A text and whether it is something else than the bytes read as plain UTF-8. */
export interface DecodedText {
  readonly text: string;
  /** The byte order mark was dropped, or the bytes were in another encoding: offsets need the text itself. */
  readonly changed: boolean;
  readonly encoding: string;
}

/** Encodings of one byte a letter that are recognised by what the text looks like when it is read by them. */
const ARABIC_ENCODINGS = ["windows-1256", "iso-8859-6"] as const;
/** A share of Arabic letters among all that is not ASCII, below which a guess is not believed. */
const BELIEVED = 0.7;

/**
 * Reads bytes as text: UTF-8, UTF-16 with a byte order mark, Windows-1256 or ISO-8859-6, told apart by content.
 * Line ends are kept, a byte order mark is dropped.
 *
 * @param source what is read, for the message
 * @param declared an encoding that the document itself names, tried when the bytes are not UTF-8
 */
export function decodeText(bytes: Uint8Array, source: string, declared?: string): DecodedText {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-16be";
  if (utf16 === "utf-16le" || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const text = tryDecode(bytes, utf16);
    if (text === null) throw rasidError("RASID-E106", { source });
    return refuseBinary({ text, changed: true, encoding: utf16 }, source);
  }
  if (bytes.includes(0)) throw rasidError("RASID-E105", { source });
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return refuseBinary({ text: utf8, changed: marked, encoding: "utf-8" }, source);
  }
  if (looksBinary(latin1(bytes))) throw rasidError("RASID-E105", { source });
  const guess = guessArabicEncoding(bytes, declared);
  if (guess === null) throw rasidError("RASID-E106", { source });
  return guess;
}

/** Lone surrogates become U+FFFD, as in every encoder: neither a file nor a database can hold them. */
export function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

/** Whether a text holds control characters that no text has. */
export function looksBinary(text: string): boolean {
  let control = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) control++;
  }
  return control > 2 && control > text.length / 500;
}

function refuseBinary(decoded: DecodedText, source: string): DecodedText {
  if (looksBinary(decoded.text)) throw rasidError("RASID-E105", { source });
  return decoded;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function guessArabicEncoding(bytes: Uint8Array, declared: string | undefined): DecodedText | null {
  let best: { decoded: DecodedText; score: number } | null = null;
  for (const encoding of ARABIC_ENCODINGS) {
    const text = tryDecode(bytes, encoding);
    if (text === null) continue;
    const score = arabicScore(text) + (declared?.toLowerCase() === encoding ? 0.1 : 0);
    if (score >= BELIEVED && score > (best?.score ?? 0)) {
      best = { decoded: { text, changed: true, encoding }, score };
    }
  }
  return best?.decoded ?? null;
}

/** Share of Arabic letters among what is not ASCII, raised by the article ال, which only the right reading shows. */
function arabicScore(text: string): number {
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  if (foreign === 0) return 0;
  let arabic = 0;
  for (let i = 0; i < text.length; i++) if (isPlainArabic(text.charCodeAt(i))) arabic++;
  const articles = text.match(/(?<!\p{L})ال\p{L}/gu)?.length ?? 0;
  return arabic / foreign + Math.min(0.25, (articles * 6) / foreign);
}

/** Letters and vowel signs of Arabic alone, and its comma, semicolon and question mark. */
const isPlainArabic = (code: number): boolean =>
  (code >= 0x621 && code <= 0x652) || code === 0x60c || code === 0x61b || code === 0x61f;
