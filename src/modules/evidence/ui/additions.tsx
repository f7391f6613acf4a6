import { DateText } from '#/ui/text/date-text.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { OneStory } from '../queries/one.ts';
import type { AddedTo } from '../vocabulary.ts';

const TO: Record<AddedTo, string> = {
  text: 'To the story',
  whatChanged: 'What changed since',
  significance: 'What matters in it',
  context: 'What was going on',
  contribution: 'What we did towards it',
};

/** What the author, or the teller by their link, added later, dated; what stood before is not touched. */
export function Additions({ story }: { story: Pick<OneStory, 'additions' | 'timeZone'> }) {
  return (
    <section aria-labelledby="added">
      <Label as="h2" id="added">
        Added later
      </Label>
      <Rows ordered labelledBy="added">
        {story.additions.map((addition) => (
          <Row key={addition.id} title={addition.text}>
            {addition.byTeller ? 'The person’s own reading' : TO[addition.addedTo]}. Added{' '}
            <DateText iso={addition.at} timeZone={story.timeZone} />
          </Row>
        ))}
      </Rows>
    </section>
  );
}
