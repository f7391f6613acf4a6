import { Fold } from '#/ui/sides/fold.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { PromiseLine } from '../queries/promises.ts';
import { ClosePromise } from './close-promise.tsx';
import { MovePromise } from './move-promise.tsx';

type PromiseFoldProps = {
  agreementId: string;
  promises: PromiseLine[];
  withActs?: boolean;
  /** What a side without one is told. */
  none?: string;
};

const STATE = { open: 'Open', kept: 'Kept', 'not kept': 'Not kept', 'let go': 'Let go' } as const;

/** Promises of both sides, equal; on a phone the commissioning side’s come first. */
export function PromiseFold({ agreementId, promises, withActs = false, none = 'No promise yet.' }: PromiseFoldProps) {
  const of = (side: PromiseLine['side']) => {
    const mine = promises.filter((promise) => promise.side === side);
    if (mine.length === 0) return <p>{none}</p>;
    return (
      <Rows>
        {mine.map((promise) => (
          <Row
            key={promise.id}
            title={promise.text}
            state={promise.isDue ? 'Due' : STATE[promise.status]}
            quiet={promise.status === 'kept' || promise.status === 'let go'}
          >
            {promise.owner}, by <DateText iso={promise.dueOn} />.{promise.said ? ` “${promise.said}”` : null}
            {withActs && promise.may.close ? (
              <>
                <ClosePromise agreementId={agreementId} promise={promise} />
                <MovePromise agreementId={agreementId} promise={promise} />
              </>
            ) : null}
          </Row>
        ))}
      </Rows>
    );
  };
  const partners = promises.some((promise) => promise.side === 'partner') ? { content: of('partner') } : undefined;
  return (
    <Fold
      commissioning={{ content: of('commissioning') }}
      providing={{ content: of('providing') }}
      partners={partners}
    />
  );
}
