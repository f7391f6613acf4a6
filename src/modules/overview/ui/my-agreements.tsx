import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { atTheStart, counted } from '../counted.ts';
import type { Home } from '../queries/home.ts';
import { FewAndMore } from './few-and-more.tsx';
import styles from './my-agreements.module.css';

const FEW = 12;

type Mine = Home['agreements'][number];

/** The agreements this person takes part in, each as a sentence: for whom, on which side, when it next meets. */
export function MyAgreements({ home: { agreements } }: { home: Home }) {
  return (
    <FewAndMore of={agreements} few={FEW} more={(hidden) => atTheStart(counted(hidden, 'more agreement'))}>
      {(some) => (
        <Rows label="My agreements">
          {some.map((agreement) => (
            <Row
              key={agreement.id}
              title={
                <span className={styles.title}>
                  <Link href={`/agreements/${agreement.id}`}>{agreement.title}</Link>
                </span>
              }
            >
              <Part {...agreement} /> <Stand {...agreement} />
              {agreement.status === 'active' && agreement.role !== 'reader' ? (
                <p>
                  <Link href={`/agreements/${agreement.id}/evidence/new`}>
                    Post a story<VisuallyHidden> in {agreement.title}</VisuallyHidden>
                  </Link>
                </p>
              ) : null}
            </Row>
          ))}
        </Rows>
      )}
    </FewAndMore>
  );
}

const DOES = { signatory: 'You sign', contributor: 'You take part', reader: 'You read along' } as const;

function Part({ role, organisation, side, partyId, place }: Mine) {
  return (
    <>
      In {place}. {DOES[role]} for {organisation}, {partyId ? 'on the ' : 'as a guest beside the '}
      <SideMark side={side}>{side === 'partner' ? 'partners’' : undefined}</SideMark> side.
    </>
  );
}

function Stand({ status, nextReviewOn, endsOn }: Mine) {
  if (status === 'draft') return <>It is being written.</>;
  if (status === 'proposed') return <>It waits for signatures.</>;
  if (status === 'ended')
    return (
      <>
        It ended; its last day was <DateText iso={endsOn} />.
      </>
    );
  return nextReviewOn ? (
    <>
      You next meet on <DateText iso={nextReviewOn} />.
    </>
  ) : (
    <>No review is planned.</>
  );
}
