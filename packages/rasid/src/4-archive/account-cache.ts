import type { LinkEvent } from "../3-link/index.js";

/** Accounts kept in memory; about 3 kB each. */
const MOST = 20_000;

/**
 * Accounts that linking has read from the database. An account is known by its report, its event and the stamps of
 * their rows, which change when a row does: what another process changed is read anew.
 */
export class AccountCache {
  readonly #accounts = new Map<string, LinkEvent>();

  get(stamp: string): LinkEvent | undefined {
    return this.#accounts.get(stamp);
  }

  set(stamp: string, account: LinkEvent): void {
    if (this.#accounts.size >= MOST) {
      // The oldest half goes: a Map keeps the order in which its keys came.
      for (const key of [...this.#accounts.keys()].slice(0, MOST / 2)) this.#accounts.delete(key);
    }
    this.#accounts.set(stamp, account);
  }
}
