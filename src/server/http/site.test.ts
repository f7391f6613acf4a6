import { describe, expect, it } from 'vitest';
import { isFromOurPages } from './same-origin.ts';
import { isOurHost, outsideOf, siteOf } from './site.ts';

const local = siteOf('127.0.0.1', undefined);
const open = siteOf('0.0.0.0', undefined);
const behindProxy = siteOf('127.0.0.1', 'https://accord.example');

describe('Where an instance is reached', () => {
  it('on this machine alone only its own names are answered', () => {
    for (const host of ['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000'])
      expect(isOurHost(local, host), host).toBe(true);
    for (const host of ['elsewhere.example', 'elsewhere.example:3000', 'localhost.elsewhere.example', '', undefined])
      expect(isOurHost(local, host), host).toBe(false);
    expect(isOurHost(behindProxy, 'accord.example')).toBe(true);
    expect(isOurHost(open, 'anything.example')).toBe(true);
  });

  it('links are made with the public address where there is one, whatever name a proxy asks by', () => {
    for (const host of ['accord.example', 'localhost:3000', 'app:3000'])
      expect(outsideOf(behindProxy, host)).toEqual({ protocol: 'https', host: 'accord.example' });
    expect(outsideOf(local, 'localhost:3000')).toEqual({ protocol: 'http', host: 'localhost:3000' });
  });

  it('behind a proxy an act has to come from the public address', () => {
    for (const host of ['accord.example', 'localhost:3000']) {
      const from = (origin: string) => isFromOurPages('POST', { origin, host }, behindProxy);
      expect(from('https://accord.example')).toBe(true);
      expect(from('http://elsewhere.example')).toBe(false);
      expect(from('https://accord.example.elsewhere')).toBe(false);
    }
  });

  it('reading is nobody’s secret to refuse', () => {
    expect(isFromOurPages('GET', { 'sec-fetch-site': 'cross-site' }, local)).toBe(true);
  });

  it('a page that tells nobody where it is sends its forms without scripts, and nobody else does', () => {
    expect(isFromOurPages('POST', { origin: 'null', 'sec-fetch-site': 'same-origin' }, local)).toBe(true);
    expect(isFromOurPages('POST', { origin: 'null' }, local)).toBe(false);
    expect(isFromOurPages('POST', { origin: 'null', 'sec-fetch-site': 'cross-site' }, local)).toBe(false);
  });
});
