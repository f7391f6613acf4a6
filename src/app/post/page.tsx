import type { Metadata } from 'next';
import { PostAnywhere } from '#/modules/evidence/ui/post-anywhere.tsx';
import { Main } from '#/ui/page/main.tsx';
import { Masthead } from '#/ui/page/masthead.tsx';

export const metadata: Metadata = { title: 'Post a story' };

/** The same for everybody, so that a device can keep it: who is here is known to the device alone. */
export default function PostAnywherePage() {
  return (
    <>
      <Masthead />
      <Main>
        <PostAnywhere />
      </Main>
    </>
  );
}
