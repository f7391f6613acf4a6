export function step<T>(title: string, work: () => Promise<T>): Promise<T>;
export function say(line: string): void;
