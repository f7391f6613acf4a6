'use client';

import { countedWords } from '#/ui/form/counted-words.ts';
import { Notice } from '#/ui/state/notice.tsx';
import { useUnsent } from './unsent.ts';

/** Says on other pages that something of this person's still lies on this phone. Mostly nothing. */
export function UnsentNotice() {
  const { waiting, refused } = useUnsent();
  return (
    <div role="status">
      {waiting + refused > 0 ? (
        <Notice>
          <p>
            {waiting > 0
              ? `${stories(waiting)} on this phone and ${waiting === 1 ? 'goes by itself' : 'go by themselves'}. `
              : null}
            {refused > 0 ? `${countedWords(refused)} that you kept on this phone could not be taken. ` : null}
            <a href="/post">{refused > 0 ? 'See why' : 'See what waits'}</a>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}

const stories = (count: number) => `${countedWords(count)} ${count === 1 ? 'story waits' : 'stories wait'}`;
