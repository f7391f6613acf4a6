import { beforeAll, describe, expect, it, vi } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';

beforeAll(() => {
  vi.stubEnv('AUTH_SECRET', 'a secret for tests, thirty-two letters or more');
  vi.stubEnv('DATABASE_URL', 'postgres://nowhere');
});

describe('Words in an address', () => {
  it('are read by who they belong to, and by nobody else', async () => {
    const { seal, unseal } = await import('./sealed-words.ts');
    const [one, other] = [uuidv7(), uuidv7()];
    const sealed = seal('Marcy tŷ', one);
    expect(sealed).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('Marcy');
    expect(unseal(sealed, one)).toBe('Marcy tŷ');
    expect(unseal(sealed, other)).toBeNull();
  });

  it('are never the same twice, and nothing that was changed or made up is read', async () => {
    const { seal, unseal } = await import('./sealed-words.ts');
    const who = uuidv7();
    const sealed = seal('letter', who);
    expect(seal('letter', who)).not.toBe(sealed);
    for (const wrong of ['', 'letter', sealed.slice(1), sealed.slice(0, -2), `A${sealed}`, '%', 'ü'.repeat(40)])
      expect([wrong, unseal(wrong, who)]).toEqual([wrong, null]);
  });
});
