/** A number written in folded digits with its separators, or undefined where they make no number. */
export function parseDigits(norm: string): number | undefined {
  const plain = norm.replace(/[,.٬٫،]/gu, ".");
  if (/^\d+$/.test(plain)) return safe(Number(plain));
  const groups = plain.split(".");
  const first = groups[0] ?? "";
  const rest = groups.slice(1);
  // 1,700 and 1.234.567: groups of three; anything else with one separator is a decimal part.
  if (first.length <= 3 && first !== "0" && rest.every((group) => group.length === 3)) {
    return safe(Number(groups.join("")));
  }
  return rest.length === 1 ? safe(Number(`${first}.${rest[0] ?? "0"}`)) : undefined;
}

function safe(value: number): number | undefined {
  return Number.isFinite(value) && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}
