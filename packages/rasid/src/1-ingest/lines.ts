/**
 * The lines of a stream of UTF-8 bytes, without their ends and without a byte order mark. A line longer than the limit
 * is given as null and read past.
 */
export async function* splitLines(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<string | null> {
  let parts: Buffer[] = [];
  let size = 0;
  let first = true;
  const take = (): string | null => {
    const line = size > limit ? null : Buffer.concat(parts).toString("utf8").replace(/\r$/, "");
    parts = [];
    size = 0;
    const clean = first && line !== null ? line.replace(/^\uFEFF/, "") : line;
    first = false;
    return clean;
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();

  function add(part: Uint8Array): void {
    size += part.length;
    if (part.length > 0 && size <= limit) parts.push(Buffer.from(part));
  }
}
