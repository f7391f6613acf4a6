import { Change } from '#/ui/paper/change.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { changesWording } from '../change-heading.ts';
import { counted } from '../counted.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import { Because } from './because.tsx';
import { headingOf } from './heading-of.ts';
import { OneChange } from './one-change.tsx';
import { Said } from './said.tsx';

type WaitingChangesProps = { front: Dashboard; variations: Dashboard['waiting'] };

/** Changes that all have consented to and that wait for signatures. */
export function WaitingChanges({ front, variations }: WaitingChangesProps) {
  return variations.flatMap((decision) =>
    decision.changes.map((change) => (
      <OneChange
        key={change.id}
        href={`/agreements/${front.id}/changes/${decision.id}`}
        heading={headingOf(front, change)}
        when={
          <>
            {decision.reviewCycle ? `Agreed at review ${decision.reviewCycle}` : 'Agreed between reviews'}
            {decision.consentedAt ? (
              <>
                , <DateText iso={decision.consentedAt} timeZone={front.timeZone} />
              </>
            ) : null}
            . Waits for {counted(unsigned(front, decision.id), 'signature')}.
          </>
        }
      >
        <Change
          tense="proposed"
          was={<Said text={change.from} empty="Nothing; it is new." />}
          is={<Said text={change.to} empty="Nothing any more." />}
          because={
            <Because
              at={`/agreements/${front.id}`}
              because={change.because ?? decision.because}
              hunch={decision.hunch}
              cites={decision.cites}
            />
          }
          expected={change.expected ?? decision.expected}
          labels={changesWording(change.kind) ? undefined : { was: 'It is', is: 'It will be' }}
        />
      </OneChange>
    )),
  );
}

function unsigned({ needs }: Dashboard, decisionId: string): number {
  return needs.filter((need) => need.kind === 'signature asked' && need.subjectId === decisionId).length;
}
