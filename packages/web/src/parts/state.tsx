import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ServerError } from "../api.js";
import { useLanguage } from "../language.js";

/** Something is on its way. */
export function Waiting() {
  const { t } = useLanguage();
  return (
    <p className="note waiting" role="status">
      {t("waiting")}
    </p>
  );
}

/** The server said no: what is wrong, in its words and the page's, and a way to ask again. */
export function Failed({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const { t } = useLanguage();
  const code = error instanceof ServerError ? error.code.replace(/\W/g, "_") : "";
  const known = t(`error.${code}`, { defaultValue: "" });
  return (
    <div className="note failed" role="alert">
      {known !== "" && <p>{known}</p>}
      {error instanceof ServerError ? (
        <p dir="ltr" lang="en">
          {error.message}
        </p>
      ) : (
        <p>{t("away")}</p>
      )}
      <button type="button" onClick={retry}>
        {t("again")}
      </button>
    </div>
  );
}

/** An answer of the server; one that was given stays on the screen when a newer one fails. */
export function Answered<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  return (
    <>
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined ? children(query.data) : query.isPending && <Waiting />}
    </>
  );
}
