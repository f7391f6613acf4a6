import { format } from 'node:util';
import { afterEach } from 'vitest';

const said: string[] = [];
const original = console.error;

console.error = (...parts: unknown[]) => {
  said.push(format(...parts));
  original(...parts);
};

afterEach(() => {
  const [first] = said.splice(0);
  if (first !== undefined) throw new Error(`console.error was called in this test: ${first}`);
});
