/** A version's number as people say it: 1.0, 1.1. */
export function versionNumber(version: { major: number; minor: number }): string {
  return `${version.major}.${version.minor}`;
}

/** The parts of a number that was checked already. */
export function versionParts(number: string): { major: number; minor: number } {
  const [major = 0, minor = 0] = number.split('.').map(Number);
  return { major, minor };
}

interface Dated {
  major: number;
  minor: number;
  takesEffectOn: string;
}

/** The version in force on a day, `YYYY-MM-DD`: the highest that had taken effect; null before the first. */
export function inForceOn<V extends Dated>(versions: V[], day: string): V | null {
  return versions.reduce<V | null>((best, version) => {
    if (version.takesEffectOn > day) return best;
    return !best || isHigher(version, best) ? version : best;
  }, null);
}

function isHigher(a: Dated, b: Dated): boolean {
  return a.major > b.major || (a.major === b.major && a.minor > b.minor);
}
