import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { pageCaller } from '#/app/page-caller.ts';
import { sha256 } from '#/lib/hash.ts';
import { LanguageForm } from '#/modules/people/ui/language-form.tsx';
import { NameForm } from '#/modules/people/ui/name-form.tsx';
import { NoticeChoices } from '#/modules/people/ui/notice-choices.tsx';
import { SessionList } from '#/modules/people/ui/session-list.tsx';
import { SESSION_COOKIE } from '#/server/session.ts';
import { sessionIdOf } from '#/server/sessions.ts';
import { Foot } from '#/ui/page/foot.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { ThemeChoice } from '#/ui/page/theme-choice.tsx';

export const metadata: Metadata = { title: 'You' };

export default async function MePage() {
  const api = await pageCaller();
  const [me, sessions] = await Promise.all([api.people.me(), api.people.sessions()]);
  const token = (await cookies()).get(SESSION_COOKIE)?.value ?? '';
  return (
    <>
      <Main>
        <PageHead
          title="What does Accord know about you?"
          lead={`You sign in as ${me.email}. Others see your name and what you do in your organisation, never your address.`}
        />
        <Question title="Who are you?">
          <Stack space="far">
            <NameForm name={me.name} />
            <LanguageForm language={me.language} />
          </Stack>
        </Question>
        <Question
          id="letters"
          title="What should we write to you about?"
          lead="Letters go to your e-mail address and hold nobody’s words. What waits for you stands on your front page either way."
        >
          <NoticeChoices silenced={me.silenced} />
        </Question>
        <Question title="Where are you signed in?" lead="A session ends after thirty days, or when you end it.">
          <SessionList sessions={sessions} here={sessionIdOf(sha256(token))} />
        </Question>
      </Main>
      <Foot>
        <ThemeChoice />
      </Foot>
    </>
  );
}
