import { pageCaller } from '#/app/page-caller.ts';
import { InsightCard } from '#/modules/insights/ui/insight-card.tsx';
import { InsightForm } from '#/modules/insights/ui/insight-form.tsx';
import { analysed } from '#/modules/measures/analysed.ts';
import { readingInWords } from '#/modules/measures/reading-in-words.ts';
import { ConsentInRoom } from '#/modules/meetings/ui/consent-in-room.tsx';
import { LayBefore } from '#/modules/meetings/ui/lay-before.tsx';
import { ProposeHere } from '#/modules/meetings/ui/propose-here.tsx';
import type { StageKind } from '#/modules/meetings/vocabulary.ts';
import { Agenda } from '#/modules/reviews/ui/agenda.tsx';
import { MakePromise } from '#/modules/reviews/ui/make-promise.tsx';
import { Pack } from '#/modules/reviews/ui/pack.tsx';
import { PackNotes } from '#/modules/reviews/ui/pack-notes.tsx';
import { PromiseFold } from '#/modules/reviews/ui/promise-fold.tsx';
import { More } from '#/ui/form/more.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Signal } from '#/ui/paper/signal.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { PulsePanel } from './pulse-panel.tsx';

type StagePanelProps = {
  agreementId: string;
  reviewId: string;
  kind: StageKind;
  /** The proposal that lies before everybody. */
  shownDecisionId: string | null;
  /** One that one looks at by oneself. */
  decisionId: string | null;
};

/** What belongs to a stage beside its notes: the same objects as elsewhere, opened where they are needed. */
export async function StagePanel({ kind, ...at }: StagePanelProps) {
  if (kind === 'check in') return <WaysOfWorking {...at} />;
  if (kind === 'read') return <ReadInSilence {...at} />;
  if (kind === 'write') return <LookAgain {...at} />;
  if (kind === 'make sense' || kind === 'surprises') return <Learnt {...at} />;
  if (kind === 'propose') return <Proposals {...at} />;
  if (kind === 'asks' || kind === 'promises') return <Promises {...at} />;
  if (kind === 'pulse') return <PulsePanel agreementId={at.agreementId} reviewId={at.reviewId} />;
  return null;
}

type At = Omit<StagePanelProps, 'kind'>;

async function WaysOfWorking({ agreementId, reviewId }: At) {
  const api = await pageCaller();
  const [{ text }, before] = await Promise.all([
    api.agreements.terms({ agreementId }),
    api.reviews.before({ agreementId, reviewId }),
  ]);
  const principles = text?.terms.principles ?? [];
  return (
    <>
      {principles.length > 0 ? <Principles principles={principles} /> : null}
      {before.items.length > 0 ? (
        <Question title="What was asked for?" lead="Before the meeting, by any side.">
          <Agenda agreementId={agreementId} reviewId={reviewId} before={before} />
        </Question>
      ) : null}
    </>
  );
}

function Principles({ principles }: { principles: { id: string; text: string }[] }) {
  return (
    <Question title="How do we want to work together?" lead="Read aloud, one each.">
      <Rows ordered>
        {principles.map(({ id, text: words }) => (
          <Row key={id} title={words} />
        ))}
      </Rows>
    </Question>
  );
}

async function ReadInSilence({ agreementId, reviewId }: At) {
  const api = await pageCaller();
  const [{ timeZone }, pack, measures, before] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.reviews.pack({ agreementId, reviewId }),
    api.measures.list({ agreementId }),
    api.reviews.before({ agreementId, reviewId }),
  ]);
  const at = `/agreements/${agreementId}`;
  return (
    <>
      <Pack at={at} pack={pack} timeZone={timeZone} />
      {measures.length > 0 ? (
        <Question title="What do the numbers say?" lead="Signals first; what chance explains is said so.">
          <Rows>
            {measures.map((measure) => {
              const reading = readingInWords(measure, analysed(measure));
              return (
                <Row
                  key={measure.id}
                  title={
                    <a href={`${at}/measures/${measure.id}`} target="_blank" rel="noreferrer">
                      {measure.name}
                    </a>
                  }
                  state={reading.signal ? <Signal kind={reading.signal}>{reading.word}</Signal> : reading.word}
                >
                  {reading.says}.
                </Row>
              );
            })}
          </Rows>
        </Question>
      ) : null}
      {before.may.note || before.notes.length > 0 ? (
        <Question title="What do I want to remember?" lead="Private notes on the pack, for my eyes alone.">
          <PackNotes agreementId={agreementId} reviewId={reviewId} timeZone={timeZone} before={before} />
        </Question>
      ) : null}
    </>
  );
}

async function LookAgain({ agreementId, reviewId }: At) {
  const { notes } = await (await pageCaller()).reviews.before({ agreementId, reviewId });
  return (
    <Stack>
      {notes.length > 0 ? (
        <More summary="What I noted for myself on the pack">
          <Rows>
            {notes.map(({ id, text }) => (
              <Row key={id} title={text} />
            ))}
          </Rows>
        </More>
      ) : null}
      <p>
        <a href={`/agreements/${agreementId}/reviews/${reviewId}`} target="_blank" rel="noreferrer">
          Look again at the stories and the numbers
        </a>
      </p>
    </Stack>
  );
}

async function Learnt({ agreementId, reviewId }: At) {
  const api = await pageCaller();
  const [{ timeZone }, review, pack, measures, { items: insights, may }] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.reviews.get({ agreementId, reviewId }),
    api.reviews.pack({ agreementId, reviewId }),
    api.measures.list({ agreementId }),
    api.insights.list({ agreementId, reviewId }),
  ]);
  return (
    <Question title="What did we learn?" lead="With how sure we are, and who sees it differently.">
      {insights.length === 0 ? (
        <Empty>No insight has been written yet. One sentence that everybody recognises is enough.</Empty>
      ) : (
        <Stack space="far">
          {insights.map((insight) => (
            <InsightCard key={insight.id} agreementId={agreementId} insight={insight} timeZone={timeZone} />
          ))}
        </Stack>
      )}
      {may.write && review.state !== 'recorded' ? (
        <More summary="Write down what we learnt">
          <InsightForm
            agreementId={agreementId}
            reviewId={reviewId}
            evidence={pack.unread.map((piece) => ({ id: piece.evidenceId, title: piece.title }))}
            measures={measures.map((measure) => ({
              id: measure.id,
              name: measure.name,
              says: `${readingInWords(measure, analysed(measure)).says}.`,
            }))}
            today={review.today}
            timeZone={timeZone}
          />
        </More>
      ) : null}
    </Question>
  );
}

async function Proposals({ agreementId, reviewId, shownDecisionId, decisionId }: At) {
  const api = await pageCaller();
  const at = `/agreements/${agreementId}`;
  const room = `${at}/reviews/${reviewId}/meeting`;
  const [{ open }, { unread }] = await Promise.all([
    api.adaptations.list({ agreementId }),
    api.reviews.pack({ agreementId, reviewId }),
  ]);
  const inHand = decisionId ?? shownDecisionId;
  const others = open.filter(({ id }) => id !== inHand);
  return (
    <>
      {inHand ? (
        <ConsentInRoom
          agreementId={agreementId}
          decision={await api.adaptations.get({ agreementId, decisionId: inHand })}
          at={at}
        />
      ) : null}
      {decisionId && decisionId !== shownDecisionId ? (
        <p>
          You read this one by yourself. <Link href={room}>Back to what lies before everybody</Link>
        </p>
      ) : null}
      {inHand && others.length === 0 ? null : (
        <Question
          title={inHand ? 'What else is being decided?' : 'What do we propose?'}
          lead={
            others.length > 0 ? 'One at a time lies before everybody. Whoever holds the time lays it there.' : undefined
          }
        >
          {others.length === 0 ? (
            <Empty>Nothing is being decided. A proposal is good enough for now and safe enough to try.</Empty>
          ) : (
            <Rows>
              {others.map(({ id, text }) => (
                <Row key={id} title={<Link href={`${room}?decision=${id}`}>{text}</Link>}>
                  <LayBefore decisionId={id} />
                </Row>
              ))}
            </Rows>
          )}
        </Question>
      )}
      <ProposeHere inPack={unread.map(({ evidenceId }) => evidenceId)} />
    </>
  );
}

async function Promises({ agreementId, reviewId }: At) {
  const api = await pageCaller();
  const [{ timeZone }, review, pack] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.reviews.get({ agreementId, reviewId }),
    api.reviews.pack({ agreementId, reviewId }),
  ]);
  return (
    <>
      <Question title="What did we promise last time?" lead="The commissioning side’s are looked back on first.">
        <PromiseFold agreementId={agreementId} promises={pack.promises} withActs none="No promise is open." />
      </Question>
      <Question title="What do we promise now?">
        <PromiseFold agreementId={agreementId} promises={review.promises} withActs />
        {review.may.promise && review.state !== 'recorded' ? (
          <More summary="Make a promise">
            <MakePromise agreementId={agreementId} timeZone={timeZone} review={review} />
          </More>
        ) : null}
      </Question>
    </>
  );
}
