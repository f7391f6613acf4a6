import { More } from '#/ui/form/more.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { Rounds } from '../queries/rounds.ts';
import { ChangeWords } from './change-words.tsx';
import { Positions } from './positions.tsx';

/** The texts that were put to everybody before this one, and what each party said to them. */
export function EarlierRounds({ rounds, timeZone }: { rounds: Rounds['rounds']; timeZone: string }) {
  return (
    <Stack>
      {rounds.map((round) => (
        <More key={round.round} summary={`Round ${round.round}: “${round.text}”`}>
          <Stack>
            <Small>
              Put to everybody on <DateText iso={round.openedAt} timeZone={timeZone} />.
              {round.revealedAt ? null : ' The commissioning side’s positions were not shown in this round.'}
            </Small>
            <Conditions conditions={round.conditions} />
            {round.changes.map((change) => (
              <ChangeWords key={change.id} change={change} size="lead" />
            ))}
            <Positions parties={round.parties} timeZone={timeZone} />
          </Stack>
        </More>
      ))}
    </Stack>
  );
}

/** What must be true for it to be safe to try: part of the text. */
export function Conditions({ conditions }: { conditions: string[] }) {
  if (conditions.length === 0) return null;
  return (
    <div>
      <Label>On condition that</Label>
      <ul>
        {conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
    </div>
  );
}
