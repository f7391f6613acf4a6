import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import type { Change } from '../changes.ts';
import type { DecisionView } from '../queries/decision.ts';
import { ChangeWords } from './change-words.tsx';
import { Conditions } from './earlier-rounds.tsx';
import { Grounds } from './grounds.tsx';

/** What it says and would say, because of what, what we expect, and what else it touches. */
export function DecisionText({ decision, at }: { decision: DecisionView; at: string }) {
  const [round] = decision.rounds;
  const changes = round?.changes ?? [];
  return (
    <Stack space="far">
      {changes.length === 0 ? (
        <p>It changes nothing of what the agreement says: it is something we decide to do.</p>
      ) : null}
      {changes.map((change, index) => (
        <Stack key={change.id}>
          <ChangeWords change={change} explained={index === 0} />
          <Facts
            facts={[
              ...whyOf(change),
              ...(change.because ? [{ name: 'Because', is: change.because }] : []),
              ...(change.expected ? [{ name: 'We expect', is: change.expected }] : []),
              ...cameOf(decision, change.id),
            ]}
          />
        </Stack>
      ))}
      <Conditions conditions={round?.conditions ?? []} />
      <Facts
        facts={[
          {
            name: changes.some(({ because }) => because) ? 'It rests on' : 'Because',
            is: (
              <Grounds
                at={at}
                because={decision.because}
                hunch={decision.hunch}
                grounds={decision.grounds}
                timeZone={decision.timeZone}
              />
            ),
          },
          ...(decision.expected ? [{ name: 'We expect', is: decision.expected }] : []),
          ...(decision.note ? [{ name: 'Beside it', is: decision.note }] : []),
          {
            name: 'What it asks for',
            is: decision.variation
              ? `${decision.variation.reason} It is a formal variation: consent first, then a signature of every party under one text.`
              : 'Consent of every party that signs. It lies inside what we may change by consent alone.',
          },
          ...(decision.lookAgainOn ? [{ name: 'We look again on', is: <DateText iso={decision.lookAgainOn} /> }] : []),
        ]}
      />
    </Stack>
  );
}

function cameOf(decision: DecisionView, changeId: string) {
  const made = decision.made.find(({ id }) => id === changeId);
  if (!made?.happened) return [];
  const is = (
    <>
      {made.happened} <small>{made.happenedBy}, </small>
      {made.happenedAt ? <DateText iso={made.happenedAt} timeZone={decision.timeZone} /> : null}
    </>
  );
  return [{ name: 'What came of it', is }];
}

/** A goal's why, where the wording changes too and it is not said above. */
function whyOf(change: Change) {
  if (change.kind !== 'goal added' && change.kind !== 'goal reworded') return [];
  if (!change.put.why || change.to.includes(change.put.why)) return [];
  return [{ name: 'Why it matters', is: change.put.why }];
}
