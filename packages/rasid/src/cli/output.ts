import pc from "picocolors";
import { toRasidError } from "../errors/error.js";

/** Writes to standard output and waits where the reader is slower. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}

const colors = pc.createColors(process.stderr.isTTY && process.env.NO_COLOR === undefined);

/** Tells a warning on standard error by its code. */
export function warn(code: string, message: string): void {
  process.stderr.write(`${colors.yellow(code)}: ${message}\n`);
}

/** Tells an error on standard error by its code and keeps its exit code, the first if there are several. */
export function tell(error: unknown): void {
  const known = toRasidError(error);
  process.stderr.write(`${colors.red(known.code)}: ${known.message}\n`);
  if (process.exitCode === undefined || process.exitCode === 0) process.exitCode = known.exit;
}
