import { useState } from "react";

const STORE = "rasid.person";

/** The name that a reader signs corrections with; it stays in this browser until a correction is sent. */
export function usePerson(): [string, (name: string) => void] {
  const [person, setPerson] = useState(() => localStorage.getItem(STORE) ?? "");
  return [
    person,
    (name) => {
      localStorage.setItem(STORE, name);
      setPerson(name);
    },
  ];
}
