import { Axis } from '#/ui/page/axis.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Story } from '#/ui/paper/story.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import { Link } from '#/ui/text/link.tsx';
import { kindInWords } from '../kind-words.ts';
import type { OneStory, OpenStory } from '../queries/one.ts';
import { Additions } from './additions.tsx';
import { Files } from './files.tsx';
import { Gap } from './gap.tsx';
import { KeepLine } from './keep-line.tsx';
import { Whose } from './whose.tsx';

/** One piece, whole: the slip with what was added below it, and on the sheet beside it what its author says of it. */
export function WholeStory({ agreementId, story }: { agreementId: string; story: OneStory }) {
  if (story.gap) return <Gap gap={story.gap} />;
  const { words, author, today, timeZone } = story;
  if (!words) return null;
  return (
    <Axis flip>
      <Stack>
        <Story
          title={words.title}
          titleAs="h1"
          words={words.text}
          matters={words.significance ?? undefined}
          lang={words.language === 'en' ? undefined : words.language}
          whose={
            <Whose
              perspective={story.perspective}
              author={author}
              words={words}
              iso={words.happenedOn ?? story.postedAt}
              timeZone={timeZone}
            />
          }
          consent={
            <KeepLine words={words} visibility={story.visibility} organisation={author.organisation} today={today} />
          }
        />
        {story.files.length > 0 ? <Files files={story.files} timeZone={timeZone} /> : null}
        {story.additions.length > 0 ? <Additions story={story} /> : null}
      </Stack>
      <Stack space="far">
        <Facts facts={factsOf(story, words)} />
        <About agreementId={agreementId} links={story.links} />
      </Stack>
    </Axis>
  );
}

function factsOf(story: OpenStory, words: NonNullable<OpenStory['words']>) {
  const kind = kindInWords(story.kind);
  const posted = <DateText iso={story.postedAt} timeZone={story.timeZone} />;
  const facts = [
    { name: 'What changed', is: words.whatChanged },
    { name: 'Who says that it matters', is: words.accordingTo },
    { name: 'What was going on', is: words.context },
    { name: 'What we did towards it, and what else may explain it', is: words.contribution },
    { name: 'Which assumption it challenges', is: words.challengesAssumption },
    { name: 'Harm', is: story.harm ? 'Somebody was harmed by what we did.' : null },
    { name: 'Surprise', is: story.surprising ? 'It surprised the person who wrote it.' : null },
    { name: 'Kind', is: words.kindNote ? `${kind}: ${words.kindNote}` : kind },
    { name: 'Posted', is: posted },
    { name: 'How they said yes', is: words.consentStatus === 'given' ? <SaidYes words={words} /> : null },
    { name: 'So that nobody is recognised', is: words.identifiabilitySteps.join('; ') || null },
    {
      name: 'A second person looked',
      is:
        words.checkedBy && words.checkedOn ? (
          <>
            {words.checkedBy}, <DateText iso={words.checkedOn} />
          </>
        ) : null,
    },
    {
      name: 'Released beyond this agreement',
      is: story.releasedAt ? (
        <>
          {story.releasedBy}, <DateText iso={story.releasedAt} timeZone={story.timeZone} />
        </>
      ) : null,
    },
  ];
  return facts.flatMap(({ name, is }) => (is ? [{ name, is }] : []));
}

/** How the person was asked, by whom and when. */
function SaidYes({ words }: { words: NonNullable<OpenStory['words']> }) {
  const { consentHow, askedBy, consentOn } = words;
  if (!consentHow && !askedBy) return null;
  return (
    <>
      {consentHow ? `${consentHow}. ` : null}
      {askedBy ? `Asked by ${askedBy}` : 'Asked'}
      {consentOn ? (
        <>
          , <DateText iso={consentOn} />
        </>
      ) : null}
    </>
  );
}

function About({ agreementId, links }: { agreementId: string; links: OneStory['links'] }) {
  const at = `/agreements/${agreementId}`;
  const about = [
    ...links.goals.map(({ id, text }) => ({ id, href: `${at}/goals/${id}`, words: text })),
    ...links.measures.map(({ id, name }) => ({ id, href: `${at}/measures/${id}`, words: name })),
    ...links.questions.map(({ id, text }) => ({ id, href: `${at}/questions#${id}`, words: text })),
  ];
  if (about.length === 0) return null;
  return (
    <Facts
      facts={[
        {
          name: 'What it is about',
          is: about.map(({ id, href, words }) => (
            <p key={id}>
              <Link href={href}>{words}</Link>
            </p>
          )),
        },
      ]}
    />
  );
}
