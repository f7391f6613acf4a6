import { Axis } from '#/ui/page/axis.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Story } from '#/ui/paper/story.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Label } from '#/ui/text/label.tsx';
import type { OneStory } from '../queries/one.ts';
import type { Sides as SidesRead } from '../queries/sides.ts';
import { RELATION_WORDS } from '../relation-words.ts';
import { RELATIONS } from '../vocabulary.ts';
import { PartSides } from './relate.tsx';
import { Whose } from './whose.tsx';

type SidesProps = { agreementId: string; story: OneStory; read: SidesRead };

/** A story and its other sides, beside each other: the same place and size for each. */
export function Sides({ agreementId, story, read }: SidesProps) {
  const { sides, timeZone } = read;
  const { words, author } = story;
  if (!words) return null;
  if (sides.length === 0)
    return <Empty>No other side yet. Whoever saw the same thing from elsewhere can post it, and link the two.</Empty>;
  const at = `/agreements/${agreementId}/evidence`;
  return (
    <Axis even>
      <div>
        <Label as="h3">This story</Label>
        <Story
          title={words.title}
          words={words.text}
          matters={words.significance ?? undefined}
          lang={words.language === 'en' ? undefined : words.language}
          whose={
            <Whose
              perspective={story.perspective}
              author={author}
              words={words}
              iso={story.postedAt}
              timeZone={timeZone}
            />
          }
        />
      </div>
      <Stack>
        {RELATIONS.filter((relation) => sides.some((side) => side.relation === relation)).map((relation) => (
          <div key={relation}>
            <Label as="h3">{RELATION_WORDS[relation].heading}</Label>
            {sides
              .filter((side) => side.relation === relation)
              .map((side) => (
                <Story
                  key={side.evidenceId}
                  title={side.title}
                  href={`${at}/${side.evidenceId}`}
                  titleAs="h4"
                  words={side.isCut ? `${side.text}…` : side.text}
                  matters={side.significance ?? undefined}
                  lang={side.language === 'en' ? undefined : side.language}
                  whose={
                    <Whose
                      perspective={side.perspective}
                      author={side.author}
                      words={side}
                      iso={side.postedAt}
                      timeZone={timeZone}
                    />
                  }
                >
                  {side.mayTakeAway ? (
                    <PartSides
                      agreementId={agreementId}
                      evidenceId={story.evidenceId}
                      otherId={side.evidenceId}
                      title={side.title}
                    />
                  ) : null}
                </Story>
              ))}
          </div>
        ))}
      </Stack>
    </Axis>
  );
}
