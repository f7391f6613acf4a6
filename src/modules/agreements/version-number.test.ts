import { describe, expect, it } from 'vitest';
import { inForceOn, versionNumber, versionParts } from './version-number.ts';

const versions = [
  { major: 1, minor: 10, takesEffectOn: '2026-06-01' },
  { major: 1, minor: 0, takesEffectOn: '2024-04-01' },
  { major: 1, minor: 9, takesEffectOn: '2025-10-14' },
];

describe('Versions', () => {
  it('the one in force on a day is the highest that had taken effect', () => {
    expect(inForceOn(versions, '2024-03-31')).toBeNull();
    expect(inForceOn(versions, '2024-04-01')).toMatchObject({ minor: 0 });
    expect(inForceOn(versions, '2026-01-01')).toMatchObject({ minor: 9 });
    expect(inForceOn(versions, '2026-06-01')).toMatchObject({ minor: 10 });
  });

  it('a number and its parts say the same', () => {
    expect(versionNumber(versionParts('1.10'))).toBe('1.10');
  });
});
