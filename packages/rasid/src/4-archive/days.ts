/** The first and the last day that an EDTF value can mean (a day, a month, a year, an interval); null for none. */
export function dayBounds(edtf: string | null): { readonly from: string; readonly to: string } | null {
  if (edtf === null) return null;
  const [start = "", end = start] = edtf.split("/");
  const from = edge(start, false);
  const to = end === ".." || end === "" ? null : edge(end, true);
  if (from === null) return null;
  return { from, to: to ?? from };
}

function edge(value: string, last: boolean): string | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value);
  const [, year, month, day] = match ?? [];
  if (year === undefined) return null;
  if (month !== undefined && day !== undefined) return `${year}-${month}-${day}`;
  if (month !== undefined) return last ? lastDay(Number(year), Number(month)) : `${year}-${month}-01`;
  return last ? `${year}-12-31` : `${year}-01-01`;
}

const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
