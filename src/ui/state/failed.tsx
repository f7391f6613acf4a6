import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Notice } from './notice.tsx';

type FailedProps = {
  /** What was not done. */
  title?: string;
  /** What is safe, and what to do where trying again is not it. */
  children?: string;
  onRetry?: (() => void) | undefined;
  /** While it is tried again: "Saving". */
  pending?: string | false;
};

/** What was not done, what is safe, what to do. */
export function Failed({
  title = 'Not saved',
  children = 'Your words are still here.',
  onRetry,
  pending,
}: FailedProps) {
  return (
    <Notice kind="concern" role="alert" title={title}>
      <p>{children}</p>
      {onRetry ? (
        <ButtonRow>
          <Button kind="quiet" small pending={pending} onClick={onRetry}>
            Try again
          </Button>
        </ButtonRow>
      ) : null}
    </Notice>
  );
}
