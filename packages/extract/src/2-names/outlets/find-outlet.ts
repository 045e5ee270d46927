import outlets from "../../../packed/outlets.js";
import { fold } from "../../1-text/fold.js";

/** Who publishes: an agency, a newspaper, a channel, a ministry's site. */
export type Outlet = (typeof outlets)[number];

const BY_NAME = new Map<string, Outlet>();
const BY_DOMAIN = new Map<string, Outlet>();

for (const outlet of outlets) {
  for (const name of [outlet.id, outlet.name, outlet.nameAr, ...outlet.names, ...outlet.quoted]) {
    const key = keyOf(name);
    if (!BY_NAME.has(key)) BY_NAME.set(key, outlet);
  }
  for (const domain of outlet.domains) if (!BY_DOMAIN.has(domain)) BY_DOMAIN.set(domain, outlet);
}

function keyOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The outlet of a host name or of one of its parent domains (ara.reuters.com). */
function byDomain(host: string): Outlet | undefined {
  let rest = host;
  for (;;) {
    const found = BY_DOMAIN.get(rest);
    if (found) return found;
    const dot = rest.indexOf(".");
    if (dot < 0) return undefined;
    rest = rest.slice(dot + 1);
  }
}

/**
 * The outlet that a name, a domain or an address means; undefined if it is not in `data/outlets`.
 *
 * @example outletOf("https://www.wam.ae/ar/article/x")?.id // "wam"
 * @example outletOf("وكالة سانا")?.id // "sana"
 */
export function outletOf(nameOrDomain: string): Outlet | undefined {
  const known = BY_NAME.get(keyOf(nameOrDomain));
  if (known) return known;
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/.exec(
    nameOrDomain.trim().toLowerCase(),
  )?.[1];
  return host === undefined ? undefined : byDomain(host);
}
