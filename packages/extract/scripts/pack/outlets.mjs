import path from "node:path";
import { z } from "zod";
import { forms, parseRows, readTable } from "./_tables.mjs";

const KINDS = ["agency", "newspaper", "tv", "radio", "site", "official", "social"];
const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "a domain without www and path");

const Outlet = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  nameAr: z.string().min(1),
  names: forms,
  quoted: forms,
  domains: forms.pipe(z.array(domain)),
  country: z.string().regex(/^([A-Z]{2})?$/),
  kind: z.enum(KINDS),
  owner: z.string(),
  agencies: forms,
  feeds: forms.pipe(z.array(z.url())),
});
const words = "readonly string[]";
const kinds = KINDS.map((kind) => JSON.stringify(kind)).join(" | ");
const type = `readonly { readonly id: string; readonly name: string; readonly nameAr: string; readonly names: ${words}; readonly quoted: ${words}; readonly domains: ${words}; readonly country: string; readonly kind: ${kinds}; readonly owner: string; readonly agencies: ${words}; readonly feeds: ${words} }[]`;

/** Packs data/outlets. */
export function pack(root) {
  const file = path.join(root, "data/outlets/outlets.tsv");
  const value = parseRows(file, readTable(file), Outlet);
  const ids = new Set();
  for (const outlet of value) {
    if (ids.has(outlet.id)) throw new Error(`${file}: two outlets have the id ${outlet.id}`);
    ids.add(outlet.id);
  }
  for (const { id, agencies } of value)
    for (const agency of agencies)
      if (!ids.has(agency))
        throw new Error(`${file}: ${id} names the agency ${agency}, which is no outlet here`);
  return [{ name: "outlets", value, type }];
}
