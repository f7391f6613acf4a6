import { NumberField } from '#/ui/form/number-field.tsx';
import { exactly } from '../figures.ts';
import type { Given } from '../reading-value.ts';
import type { MeasureKind } from '../vocabulary.ts';

type ValueFieldsProps = {
  measure: { kind: MeasureKind; unit: string };
  /** Before the ids of the controls, where a page has several such forms. */
  prefix: string;
  faults: Record<string, string>;
  /** What stands there now. */
  now?: Given | undefined;
};

/** What a reading is typed into: one number, or for a share of a whole its two parts. */
export function ValueFields({ measure: { kind, unit }, prefix, faults, now }: ValueFieldsProps) {
  const field = (name: keyof Given) => ({
    name,
    id: `${prefix}-${name}`,
    fault: faults[name],
    defaultValue: now?.[name] == null ? undefined : exactly(now[name]),
    decimal: true,
  });
  if (kind !== 'proportion') return <NumberField {...field('value')} label="The number" help={`Counted in ${unit}.`} />;
  return (
    <>
      <NumberField {...field('numerator')} label="How many" />
      <NumberField {...field('denominator')} label="Out of how many" />
    </>
  );
}
