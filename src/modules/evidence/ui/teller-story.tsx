import { Axis } from '#/ui/page/axis.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Story } from '#/ui/paper/story.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { Told } from '../queries/by-link.ts';
import { TELLER_WORDS, tellerDay } from '../teller-words.ts';
import type { TellerLanguage } from '../vocabulary.ts';
import { TellerFiles } from './teller-files.tsx';

type TellerStoryProps = { token: string; told: Told; language: TellerLanguage };

/** What was written, what may be done with it, and who reads it: as its teller reads it. */
export function TellerStory({ token, told, language }: TellerStoryProps) {
  const says = TELLER_WORDS[language];
  const { words, places } = told;
  if (!words) return null;
  return (
    <>
      <Question title={says.written}>
        <Axis flip>
          <Stack>
            <Story
              title={words.title}
              titleAs="h3"
              words={words.text}
              matters={words.significance ?? undefined}
              lang={told.language}
              whose={<b>{says.yours}</b>}
            />
            <TellerFiles token={token} told={told} says={says} />
            <Added told={told} language={language} />
          </Stack>
          <Facts facts={factsOf(told, language)} />
        </Axis>
      </Question>
      <Question title={says.readers}>
        <Rows>
          {places.map(({ title, visibility, readers }) => (
            <Row key={title} title={title}>
              {says.readBy[visibility]({ ...told, people: new Intl.ListFormat(language).format(readers) })}
            </Row>
          ))}
        </Rows>
      </Question>
    </>
  );
}

function Added({ told, language }: Omit<TellerStoryProps, 'token'>) {
  const says = TELLER_WORDS[language];
  if (told.additions.length === 0) return null;
  return (
    <section aria-labelledby="added">
      <Label as="h3" id="added">
        {says.additions}
      </Label>
      <Rows ordered labelledBy="added">
        {told.additions.map(({ id, text, at, byTeller }) => (
          <Row key={id} title={<span lang={byTeller ? undefined : told.language}>{text}</span>}>
            {says.addedBy(byTeller ? null : told.author, tellerDay(language, at, told.timeZone))}
          </Row>
        ))}
      </Rows>
    </section>
  );
}

function factsOf(told: Told, language: TellerLanguage) {
  const says = TELLER_WORDS[language];
  const { facts } = says;
  const { consent, words } = told;
  const day = (iso: string) => tellerDay(language, iso, told.timeZone);
  const own = (text: string | null | undefined) => (text ? <span lang={told.language}>{text}</span> : null);
  const uses = consent.scope.map((use) => <p key={use}>{says.uses[use]}</p>);
  const all = [
    { name: facts.named, is: consent.called ? `“${consent.called}”` : says.naming[consent.namedAs] },
    { name: facts.uses, is: uses.length > 0 ? uses : says.insideOnly(told.organisation) },
    { name: facts.until, is: consent.endsOn ? day(consent.endsOn) : says.noEnd },
    { name: facts.saidYes, is: own(consent.how) },
    {
      name: facts.askedBy,
      is: consent.by ? [consent.by, consent.on ? day(consent.on) : ''].filter(Boolean).join(', ') : null,
    },
    { name: facts.whatChanged, is: own(words?.whatChanged) },
    { name: facts.accordingTo, is: own(words?.accordingTo) },
    { name: facts.context, is: own(words?.context) },
    { name: facts.contribution, is: own(words?.contribution) },
    { name: facts.challengesAssumption, is: own(words?.challengesAssumption) },
    { name: facts.used, is: told.isUsed ? facts.usedBecause : null },
  ];
  return all.flatMap(({ name, is }) => (is ? [{ name, is }] : []));
}
