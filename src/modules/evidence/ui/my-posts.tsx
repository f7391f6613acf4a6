import { ConsentLine } from '#/ui/paper/consent-line.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { GAP_WORDS } from '../standing.ts';
import type { StoryView } from '../story-view.ts';
import { endsSoon, purposeInWords } from '../told.ts';
import type { Uses } from './used-by.tsx';

type MyPostsProps = {
  agreementId: string;
  posts: { story: StoryView; uses: Uses }[];
  today: string;
};

/** What came of one's own posts: the nearest thing that rests on each. */
export function MyPosts({ agreementId, posts, today }: MyPostsProps) {
  const at = `/agreements/${agreementId}`;
  if (posts.length === 0)
    return <Empty>No story of yours yet. One thing that surprised you this week is enough.</Empty>;
  return (
    <Rows>
      {posts.map(({ story, uses }) => {
        const href = `${at}/evidence/${story.evidenceId}`;
        if (story.gap)
          return (
            <Row key={story.evidenceId} title={<Link href={href}>A story that is gone</Link>}>
              {GAP_WORDS[story.gap.how]} <DateText iso={story.gap.on} />.
            </Row>
          );
        return (
          <Row key={story.evidenceId} title={<Link href={href}>{story.words?.title}</Link>}>
            {story.words && endsSoon(story.words.consentEndsOn, today) ? (
              <p>
                <ConsentLine
                  use={purposeInWords(
                    story.words.consentScope,
                    story.words.consentStatus,
                    story.author?.organisation ?? '',
                  )}
                  until={story.words.consentEndsOn ?? undefined}
                  soon
                />
                . <Link href={href}>Ask again</Link>
              </p>
            ) : null}
            <CameOf at={at} story={story} uses={uses} />
          </Row>
        );
      })}
    </Rows>
  );
}

function CameOf({ at, story, uses }: { at: string; story: StoryView; uses: Uses }) {
  const decision = uses.decisions.at(-1);
  const insight = uses.insights.at(-1);
  if (decision)
    return (
      <p>
        <Link href={`${at}/changes/${decision.id}`}>{decision.text}</Link>{' '}
        {decision.agreedAt ? 'was decided because of it.' : 'is proposed because of it.'}
      </p>
    );
  if (insight) return <p>We learnt from it: {insight.text}</p>;
  if (story.visibility === 'private') return <p>Only you see it.</p>;
  return <p>Nothing rests on it yet.</p>;
}
