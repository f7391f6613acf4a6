import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { OneStory } from '../queries/one.ts';

/** Who was asked to look first and what they said: for who asked and who was asked alone. */
export function Looks({ story }: { story: Pick<OneStory, 'looks' | 'timeZone'> }) {
  return (
    <Rows label="Asked to look first">
      {story.looks.map((look) => (
        <Row key={look.personId} title={look.person} state={look.lookedAt ? 'Looked' : 'Asked'} quiet={!look.lookedAt}>
          {look.said ? <p>{look.said}</p> : null}
          <DateText iso={look.lookedAt ?? look.askedAt} timeZone={story.timeZone} />
        </Row>
      ))}
    </Rows>
  );
}
