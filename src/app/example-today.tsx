import { domainNow, instanceClock } from '#/server/clock.ts';
import { DateText } from '#/ui/text/date-text.tsx';
import { Small } from '#/ui/text/small.tsx';
import styles from './example-today.module.css';

/** In an instance that holds the example: which day it is there. Says nothing elsewhere. */
export async function ExampleToday({ timeZone = 'Europe/London' }: { timeZone?: string }) {
  const { exampleLoadedAt } = await instanceClock();
  if (!exampleLoadedAt) return null;
  return (
    <aside className={styles.line} aria-label="The example’s day">
      <Small>
        Example: today is <DateText iso={await domainNow()} form="day" timeZone={timeZone} />
      </Small>
    </aside>
  );
}
