import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { AUTHORS_WORDS, typedCourse } from '#/modules/meetings/course-typed.ts';
import { WayOfMeeting } from '#/modules/meetings/ui/way-of-meeting.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';

type WayPageProps = { params: Promise<{ agreementId: string }> };

export async function generateMetadata({ params }: WayPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Our way of meeting · ${title}` };
}

export default async function WayPage({ params }: WayPageProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const [{ timeZone }, { may, ...way }] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.meetings.template({ agreementId }),
  ]);
  return (
    <Main>
      <Crumb href={`/agreements/${agreementId}/reviews`}>Reviews</Crumb>
      <PageHead
        title="How do we meet?"
        lead="The stages of a joint review, in their order. A change holds from the next meeting on; one that has begun goes on as it began."
      />
      <Question
        title={way.version === 0 ? 'We meet in the usual way' : 'We made this way our own'}
        lead="In the meeting no stage locks: whoever leads goes on, back, or past any of them."
      >
        {may.change ? (
          <WayOfMeeting agreementId={agreementId} timeZone={timeZone} way={way} />
        ) : (
          <>
            <Rows ordered>
              {typedCourse(way.stages, String).map(({ key, title, asks, minutes }) => (
                <Row key={key} title={title} state={`${minutes} minutes`} quiet>
                  {asks}
                </Row>
              ))}
            </Rows>
            <p>Names on notes: {AUTHORS_WORDS[way.authors].toLowerCase()}.</p>
          </>
        )}
      </Question>
    </Main>
  );
}
