import { tryLock, unlock } from "fs-native-extensions";
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** Who holds an archive in a folder. */
export const Owner = z.object({
  pid: z.int(),
  /** Where `rasid serve` answers; absent while another command holds the archive. */
  address: z.string().optional(),
  /** Lets the other commands of this machine change the archive through the server. */
  token: z.string().optional(),
});
export type Owner = z.infer<typeof Owner>;

/** The lock of a folder: held until it is released or the process ends, however it ends. */
export interface Lock {
  /** Says who holds it; other commands read it. */
  announce(owner: Owner): void;
  release(): void;
}

const fileOf = (folder: string): string => path.join(folder, "owner.json");

/** Takes the lock of an archive's folder, or says who has it. The system frees it when its holder dies. */
export function takeLock(folder: string): Lock | { readonly heldBy: Owner | null } {
  const fd = openSync(fileOf(folder), "a+");
  if (!tryLock(fd)) {
    closeSync(fd);
    return { heldBy: readOwner(folder) };
  }
  const announce = (owner: Owner): void => {
    ftruncateSync(fd, 0);
    writeSync(fd, JSON.stringify(owner));
  };
  announce({ pid: process.pid });
  return {
    announce,
    release: () => {
      ftruncateSync(fd, 0);
      unlock(fd);
      closeSync(fd);
    },
  };
}

function readOwner(folder: string): Owner | null {
  try {
    return Owner.parse(JSON.parse(readFileSync(fileOf(folder), "utf8")));
  } catch {
    return null;
  }
}
