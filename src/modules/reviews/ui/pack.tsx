import { Whose } from '#/modules/evidence/ui/whose.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Story } from '#/ui/paper/story.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { Pack as PackRead } from '../queries/pack.ts';

type PackProps = { at: string; pack: PackRead; timeZone: string };

/** What everybody reads before a review: stories first, then what is due and what was promised. */
export function Pack({ at, pack, timeZone }: PackProps) {
  if (!pack.isOpen) {
    return (
      <Question title="What do we read before?" lead="The same pack, for every side, at the same moment.">
        <p>
          The pack opens on <DateText iso={pack.opensAt} form="moment" timeZone={timeZone} />. It gathers unread
          stories, signals, decisions that are due for a second look and open promises.
        </p>
      </Question>
    );
  }
  return (
    <>
      <Question title="Which stories has no review read yet?" lead="Stories before charts.">
        {pack.unread.length === 0 ? (
          <Empty>Every story has been read. One thing that surprised you since is worth posting.</Empty>
        ) : (
          <Stack>
            {pack.unread.map((piece) => (
              <Story
                key={piece.evidenceId}
                title={piece.title}
                href={`${at}/evidence/${piece.evidenceId}`}
                words={piece.text}
                matters={piece.significance ?? undefined}
                lang={piece.language}
                whose={
                  <Whose
                    perspective={piece.perspective}
                    author={{ name: piece.author ?? '', organisation: piece.organisation ?? '', side: piece.side }}
                    words={piece}
                    iso={piece.postedAt}
                    timeZone={timeZone}
                  />
                }
              />
            ))}
          </Stack>
        )}
        <p>
          <Link href={`${at}/evidence/voices`}>Who is missing among those we heard?</Link>
        </p>
      </Question>
      <Question title="What did we say we would look at again?">
        {pack.due.length === 0 ? (
          <Empty>No decision is due for a second look.</Empty>
        ) : (
          <Rows>
            {pack.due.map((decision) => (
              <Row key={decision.id} title={<Link href={`${at}/changes/${decision.id}`}>{decision.text}</Link>}>
                {decision.lookAgainOn ? (
                  <>
                    Due on <DateText iso={decision.lookAgainOn} />.{' '}
                  </>
                ) : null}
                {decision.expected ? `We expected: ${decision.expected}` : null}
              </Row>
            ))}
          </Rows>
        )}
      </Question>
      {pack.ageing.length > 0 ? (
        <Question title="Which questions are still open?" lead="The oldest first.">
          <Rows>
            {pack.ageing.map((question) => (
              <Row key={question.id} title={question.text}>
                Asked on <DateText iso={question.posedAt} timeZone={timeZone} />.
              </Row>
            ))}
          </Rows>
        </Question>
      ) : null}
      {pack.stale.length > 0 ? (
        <Question
          title="What we learnt, does it still hold?"
          lead="These insights are past the day until which they were thought fresh."
        >
          <Rows>
            {pack.stale.map((insight) => (
              <Row key={insight.id} title={insight.text}>
                Fresh until <DateText iso={insight.freshUntil} />.
              </Row>
            ))}
          </Rows>
        </Question>
      ) : null}
    </>
  );
}
