import Form from 'next/form';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choice } from '#/ui/form/choice.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { Link } from '#/ui/text/link.tsx';
import { kindInWords } from '../kind-words.ts';
import type { Subjects } from '../queries/composing.ts';
import type { StreamFilter as Filter } from '../schema.ts';
import { EVIDENCE_KINDS, PERSPECTIVES } from '../vocabulary.ts';
import styles from './stream-filter.module.css';

type StreamFilterProps = {
  /** The stream's own address. */
  action: string;
  filter: Partial<Filter>;
  subjects: Pick<Subjects, 'goals' | 'measures'>;
};

/** Which part of the stream to read. An ordinary form, so that its address can be kept and sent. */
export function StreamFilter({ action, filter, subjects }: StreamFilterProps) {
  const isOn = Object.values(filter).some(Boolean);
  return (
    <More summary="Read a part of it" open={isOn}>
      <Form action={action} prefetch={false}>
        <div className={styles.fields}>
          <SelectField
            name="goal"
            label="About the goal"
            empty="Any"
            defaultValue={filter.goalId ?? ''}
            options={subjects.goals.map((goal) => ({ value: goal.id, words: goal.text }))}
          />
          <SelectField
            name="measure"
            label="Beside the measure"
            empty="Any"
            defaultValue={filter.measureId ?? ''}
            options={subjects.measures.map((measure) => ({ value: measure.id, words: measure.name }))}
          />
          <SelectField
            name="kind"
            label="Kind"
            empty="Any"
            defaultValue={filter.kind ?? ''}
            options={EVIDENCE_KINDS.map((kind) => ({ value: kind, words: kindInWords(kind) }))}
          />
          <TextField
            name="perspective"
            label="Whose view"
            list="perspectives"
            defaultValue={filter.perspective ?? ''}
          />
          <datalist id="perspectives">
            {PERSPECTIVES.map((perspective) => (
              <option key={perspective} value={perspective} />
            ))}
          </datalist>
        </div>
        <div className={styles.marks}>
          <Choice name="surprising" words="It surprised the person who wrote it" defaultChecked={filter.surprising} />
          <Choice name="harm" words="Somebody was harmed" defaultChecked={filter.harm} />
          <Choice name="never-used" words="Posted, never used" defaultChecked={filter.neverUsed} />
          <Choice name="mine" words="Posted by me" defaultChecked={filter.mine} />
        </div>
        <ButtonRow>
          <Button type="submit" kind="quiet">
            Show these
          </Button>
          {isOn ? <Link href={action}>Show all</Link> : null}
        </ButtonRow>
      </Form>
    </More>
  );
}
