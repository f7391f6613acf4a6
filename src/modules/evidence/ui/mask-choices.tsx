import { Choice } from '#/ui/form/choice.tsx';
import type { Trace } from '../identifiers.ts';
import { maskOf } from '../recognisable.ts';
import { CheckQuestions } from './check-questions.tsx';

/** Before more people read it: what may point to a person, to be taken out with a tick. */
export function MaskChoices({ traces }: { traces: Trace[] }) {
  return (
    <fieldset>
      <legend>Could somebody be recognised?</legend>
      <CheckQuestions />
      {traces.length > 0 ? <p>What is ticked is taken out before others read it.</p> : null}
      {traces.map((trace) => (
        <Choice
          key={trace.words}
          id={`mask-${trace.from}`}
          name="mask"
          value={trace.words}
          defaultChecked
          words={
            <>
              “{trace.words}”: put {maskOf(trace)} in its place
            </>
          }
        />
      ))}
    </fieldset>
  );
}
