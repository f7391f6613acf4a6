export function runLongChild(
  program: string,
  args: string[],
  where: { cwd: string; log: string; note: string; env?: NodeJS.ProcessEnv },
): Promise<{ ok: boolean; said: string }>;
export function endLongChildren(): void;
