import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { visitorCaller } from '#/app/page-caller.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { LANGUAGE_NAMES } from '#/modules/evidence/teller-languages.ts';
import { TELLER_WORDS, type TellerWords, tellerDay } from '#/modules/evidence/teller-words.ts';
import { SealedActs } from '#/modules/evidence/ui/sealed-acts.tsx';
import { TellerActs } from '#/modules/evidence/ui/teller-acts.tsx';
import { TellerStory } from '#/modules/evidence/ui/teller-story.tsx';
import { TELLER_LANGUAGES } from '#/modules/evidence/vocabulary.ts';
import { Main } from '#/ui/page/main.tsx';
import { Masthead } from '#/ui/page/masthead.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { Small } from '#/ui/text/small.tsx';

type TellerPageProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ in?: string | string[]; said?: string | string[] }>;
};

/** Whoever follows a link from here is not told where from, and nobody keeps this page. */
export const metadata: Metadata = {
  title: 'Your story',
  referrer: 'no-referrer',
  robots: { index: false, follow: false, nocache: true },
};

export default async function TellerPage({ params, searchParams }: TellerPageProps) {
  const { token } = await params;
  const { in: asked, said } = await searchParams;
  const told = await held(token);
  if (told === null)
    return (
      <>
        <Masthead />
        <Main>
          <PageHead
            title="Wait an hour"
            lead="Many links were tried from here that lead nowhere. Your story is kept meanwhile."
          >
            <p lang="cy">Rhowch gynnig ar lawer o ddolenni o’r fan hon nad ydynt yn arwain i unman. Arhoswch awr.</p>
          </PageHead>
        </Main>
      </>
    );
  const language = TELLER_LANGUAGES.find((known) => known === asked) ?? told.speaks;
  const words = TELLER_WORDS[language];
  const day = (iso: string) => tellerDay(language, iso, told.timeZone);
  const { consent, today, author, organisation, gap } = told;
  const says = { consent, today, author, organisation };
  const plain = { token, language, once: uuidv7() };
  return (
    <div lang={language}>
      <Masthead skip={words.skip} />
      <Main>
        <nav aria-label={TELLER_LANGUAGES.map((known) => LANGUAGE_NAMES[known]).join(', ')}>
          {TELLER_LANGUAGES.filter((known) => known !== language).map((known) => (
            <Small key={known}>
              {/* The whole page is fetched anew: its language is said of all of it. */}
              <a href={`/teller/${token}?in=${known}`} lang={known} hrefLang={known}>
                {LANGUAGE_NAMES[known]}
              </a>
            </Small>
          ))}
        </nav>
        <CameOf said={said} words={words} />
        {gap ? (
          <>
            <PageHead
              title={gap.how === 'taken back' ? words.gone.takenBack(day(gap.on)) : words.gone.ended(day(gap.on))}
              lead={gap.how === 'ended' && !told.isErased ? words.gone.sealed : words.gone.words}
            />
            {gap.how === 'ended' && !told.isErased ? <SealedActs {...plain} told={says} /> : null}
          </>
        ) : (
          <>
            <PageHead title={words.title} lead={words.lead({ author, organisation, day: day(told.writtenAt) })}>
              <p>{words.keepIt}</p>
            </PageHead>
            <TellerStory token={token} told={told} language={language} />
            <Question title={words.decide}>
              <TellerActs {...plain} told={says} />
            </Question>
          </>
        )}
      </Main>
    </div>
  );
}

/** What came of a form that was pressed in a browser without scripts. */
function CameOf({ said, words }: { said: string | string[] | undefined; words: TellerWords }) {
  if (typeof said !== 'string') return null;
  if (said === 'done') return <Notice>{words.saved}</Notice>;
  const fault = Object.entries({ ...words.fields, ...words.faults }).find(([known]) => known === said)?.[1];
  return (
    <div role="alert">
      <Notice kind="concern">{fault ?? words.faults.other}</Notice>
    </div>
  );
}

/** Null for who tried too many links. */
async function held(token: string) {
  try {
    return await (await visitorCaller()).evidence.asTeller({ token });
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'TOO_MANY_REQUESTS') return null;
    throw error;
  }
}
