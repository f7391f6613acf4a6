import { StaleNotice } from '#/ui/form/stale-notice.tsx';
import { Wording } from '#/ui/paper/wording.tsx';
import { Label } from '#/ui/text/label.tsx';

interface Words {
  text: string;
  why: string;
}

type StaleGoalProps = {
  theirs: Words;
  mine: Words;
  pending: boolean;
  onKeepTheirs: () => void;
  onKeepMine: () => void;
};

/** Two people reworded a goal at once: both wordings. */
export function StaleGoal({ theirs, mine, ...ways }: StaleGoalProps) {
  return (
    <StaleNotice {...ways}>
      <Both label="What it says now" words={theirs} />
      <Both label="What you wrote" words={mine} />
    </StaleNotice>
  );
}

function Both({ label, words }: { label: string; words: Words }) {
  return (
    <div>
      <Label as="h4">{label}</Label>
      <Wording size="lead">{words.text}</Wording>
      <p>{words.why}</p>
    </div>
  );
}
