declare module "fs-native-extensions" {
  /** Takes an exclusive lock of an open file without waiting. */
  export function tryLock(fd: number): boolean;
  export function unlock(fd: number): void;
}
