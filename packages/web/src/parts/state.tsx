import { ServerError } from "../api.js";
import { useLanguage } from "../language.js";

/** Something is on its way. */
export function Waiting() {
  const { t } = useLanguage();
  return (
    <p className="note" role="status">
      {t("waiting")}
    </p>
  );
}

/** The server said no, or does not answer; what is on the screen stays, and it can be asked again. */
export function Failed({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="note failed" role="alert">
      <p>{error instanceof ServerError ? error.message : t("away")}</p>
      <button type="button" onClick={retry}>
        {t("again")}
      </button>
    </div>
  );
}
