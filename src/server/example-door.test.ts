import { describe, expect, it } from 'vitest';
import { type DoorFacts, exampleDoorIsOpen } from './example-door.ts';

const open: DoorFacts = {
  isEmbedded: true,
  exampleIsLoaded: true,
  boundTo: '127.0.0.1',
  publicUrl: undefined,
  remoteAddress: '127.0.0.1',
  host: 'localhost:3000',
};

describe('The example’s door', () => {
  it('is open with the embedded database, the example, and on this machine alone', () => {
    expect(exampleDoorIsOpen(open)).toBe(true);
    for (const host of ['127.0.0.1:3000', '[::1]:3000', 'localhost'])
      expect(exampleDoorIsOpen({ ...open, host })).toBe(true);
    for (const boundTo of ['localhost', '::1']) expect(exampleDoorIsOpen({ ...open, boundTo })).toBe(true);
    for (const remoteAddress of ['::1', '::ffff:127.0.0.1'])
      expect(exampleDoorIsOpen({ ...open, remoteAddress })).toBe(true);
    expect(exampleDoorIsOpen({ ...open, publicUrl: 'http://localhost:3000' })).toBe(true);
  });

  it.each<[string, Partial<DoorFacts>]>([
    ['with a database of one’s own', { isEmbedded: false }],
    ['without the example', { exampleIsLoaded: false }],
    ['where every network can reach it', { boundTo: '0.0.0.0' }],
    ['where every network can reach it over IPv6', { boundTo: '::' }],
    ['on an address of the local network', { boundTo: '192.168.1.20' }],
    ['under a public address', { publicUrl: 'https://accord.example.org' }],
    ['for another machine', { remoteAddress: '192.168.1.33' }],
    ['for another machine, written in IPv6', { remoteAddress: '::ffff:192.168.1.33' }],
    ['for who came from nobody knows where', { remoteAddress: null }],
    ['for a list of addresses', { remoteAddress: '127.0.0.1, 203.0.113.9' }],
    ['under a stranger’s name that leads here', { host: 'evil.example:3000' }],
    ['under a name that begins like ours', { host: 'localhost.evil.example' }],
    ['under no name', { host: null }],
  ])('is not there %s', (_, facts) => expect(exampleDoorIsOpen({ ...open, ...facts })).toBe(false));
});
