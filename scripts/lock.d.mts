export interface Holder {
  pid: number;
  readonly stage: 'starting' | 'serving' | 'stopping' | 'silent';
  /** Where it serves. */
  address?: string;
}
/** Either the lock, whose `holder` may be changed to say how far one has come, or who else has it. */
export function tryLock(
  folder: string,
  purpose: string,
  holder: Holder,
): Promise<{ holder: Holder; release(): void; other?: undefined } | { other: Holder; release?: undefined }>;
export function inTurn<T>(folder: string, purpose: string, work: () => Promise<T>): Promise<T>;
