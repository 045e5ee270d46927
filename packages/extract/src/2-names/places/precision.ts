/** ACLED geo_precision of a UCDP where_prec: 1 the place itself, 2 near it or its district, 3 a larger area. */
export function acledGeoPrecision(wherePrec: number): 1 | 2 | 3 {
  if (wherePrec <= 1) return 1;
  return wherePrec <= 3 ? 2 : 3;
}
