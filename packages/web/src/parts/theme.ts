import { useEffect, useState } from "react";
import { useLanguage } from "../language.js";

const SYSTEM = "(prefers-color-scheme: dark)";

/** Whether the page is dark: by the reader's choice, else by that of the system. */
export function useDark(): boolean {
  const { theme } = useLanguage();
  const [system, setSystem] = useState(() => matchMedia(SYSTEM).matches);
  useEffect(() => {
    const list = matchMedia(SYSTEM);
    const follow = (): void => setSystem(list.matches);
    list.addEventListener("change", follow);
    return () => list.removeEventListener("change", follow);
  }, []);
  return theme === "system" ? system : theme === "dark";
}
