import { domainNow, instanceClock } from '#/server/clock.ts';
import { Notice } from '#/ui/state/notice.tsx';
import { DateText } from '#/ui/text/date-text.tsx';

/** In an instance that holds the example: which day it is there. Says nothing elsewhere. */
export async function ExampleToday({ timeZone = 'Europe/London' }: { timeZone?: string }) {
  const { exampleLoadedAt } = await instanceClock();
  if (!exampleLoadedAt) return null;
  return (
    <Notice>
      <p>
        Example: today is <DateText iso={await domainNow()} form="day" timeZone={timeZone} />.
      </p>
    </Notice>
  );
}
