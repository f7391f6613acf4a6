import { defineConfig } from 'vitest/config';

// No rule may depend on the machine's zone, so tests run in one that is 5 h 45 min off. Workers inherit it.
process.env.TZ = 'Asia/Kathmandu';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['tests/support/quiet-console.ts'],
    // It asks for `next/server`, which Node alone does not find.
    server: { deps: { inline: ['next-auth'] } },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/*.test.ts', 'tests/integration/**/*.test.ts'],
          exclude: ['tests/architecture.test.ts'],
          globalSetup: ['tests/support/cluster.ts'],
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
