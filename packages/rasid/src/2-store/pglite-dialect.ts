import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from "kysely";

/** What of PGlite is used; a structural type, so that the library stands behind one import. */
export interface PGliteLike {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the shape of the library
  query<T>(sql: string, parameters?: unknown[]): Promise<{ rows: T[]; affectedRows?: number }>;
  close(): Promise<void>;
}

/** Kysely on PGlite: one connection, handed to one user at a time. */
export class PGliteDialect implements Dialect {
  readonly #pglite: PGliteLike;

  constructor(pglite: PGliteLike) {
    this.#pglite = pglite;
  }

  createDriver(): Driver {
    return new PGliteDriver(this.#pglite);
  }
  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler();
  }
  createAdapter(): PostgresAdapter {
    return new PostgresAdapter();
  }
  createIntrospector(db: ConstructorParameters<typeof PostgresIntrospector>[0]): PostgresIntrospector {
    return new PostgresIntrospector(db);
  }
}

class PGliteDriver implements Driver {
  readonly #pglite: PGliteLike;
  #busy: Promise<void> = Promise.resolve();
  readonly #release = new WeakMap<DatabaseConnection, () => void>();

  constructor(pglite: PGliteLike) {
    this.#pglite = pglite;
  }

  async init(): Promise<void> {
    // PGlite is ready when it is handed in.
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#busy;
    let free = (): void => undefined;
    this.#busy = new Promise((resolve) => {
      free = resolve;
    });
    await before;
    const connection = new PGliteConnection(this.#pglite);
    this.#release.set(connection, free);
    return connection;
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#release.get(connection)?.();
    return Promise.resolve();
  }

  async beginTransaction(): Promise<void> {
    await this.#pglite.query("begin");
  }
  async commitTransaction(): Promise<void> {
    await this.#pglite.query("commit");
  }
  async rollbackTransaction(): Promise<void> {
    await this.#pglite.query("rollback");
  }
  async destroy(): Promise<void> {
    await this.#pglite.close();
  }
}

class PGliteConnection implements DatabaseConnection {
  readonly #pglite: PGliteLike;

  constructor(pglite: PGliteLike) {
    this.#pglite = pglite;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await this.#pglite.query<R>(query.sql, [...query.parameters]);
    return { rows, ...(affectedRows !== undefined && { numAffectedRows: BigInt(affectedRows) }) };
  }

  async *streamQuery<R>(): AsyncGenerator<QueryResult<R>> {
    await Promise.reject(new Error("PGlite has no cursors"));
  }
}
