import { describe, expect, it } from 'vitest';
import { deviceWords } from './device-words.ts';

describe('The words for a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox on Windows'],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
      'Chrome on Linux',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1',
      'Safari on an iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 SamsungBrowser/26.0 Chrome/122.0',
      'Samsung Internet on Android',
    ],
    ['SomethingElse (Macintosh; Intel Mac OS X 10_15_7)', 'A browser on a Mac'],
  ])('%s', (userAgent, words) => expect(deviceWords(userAgent)).toBe(words));

  it('are missing where the browser says nothing we know', () => {
    expect(deviceWords(null)).toBeNull();
    expect(deviceWords('')).toBeNull();
    expect(deviceWords('curl/8.5.0')).toBeNull();
  });
});
