import { useSyncExternalStore } from "react";
import { connection } from "../connection.js";
import { useLanguage } from "../language.js";

/** Says that the server does not answer and is asked again; what is on the screen stays. */
export function Away() {
  const { t } = useLanguage();
  const away = useSyncExternalStore(connection.subscribe, connection.isAway);
  return (
    <div role="status" className="away">
      {away && <p>{t("away")}</p>}
    </div>
  );
}
