import { classNames } from '#/ui/class-names.ts';
import { Choice, type ChoiceOption } from './choice.tsx';
import styles from './choices.module.css';
import { FieldGroup, type FieldWords } from './field.tsx';

type ChoicesProps = Omit<FieldWords, 'heading'> & {
  name: string;
  id?: string;
  /** One of them, or any of them. */
  type?: 'radio' | 'checkbox';
  options: ChoiceOption[];
  /** What is chosen at first: one value, or several for check boxes. */
  defaultValue?: string | string[];
  /** Given with onChoose, the chosen values are held by the caller. */
  value?: string | string[];
  onChoose?: (value: string, chosen: boolean) => void;
  required?: boolean;
  /** Two beside each other where there is room: for short words without help. */
  columns?: boolean;
};

/** A question with its answers, native and large. */
export function Choices(props: ChoicesProps) {
  const {
    name,
    id = name,
    type = 'radio',
    options,
    defaultValue,
    value,
    onChoose,
    required,
    columns,
    ...words
  } = props;
  const initial = asList(defaultValue);
  const held = value === undefined ? undefined : asList(value);
  return (
    <FieldGroup id={id} {...words}>
      <div className={classNames(styles.choices, columns && styles.columns)}>
        {options.map((option) => (
          <Choice
            key={option.value}
            {...option}
            id={`${id}-${option.value}`}
            name={name}
            type={type}
            required={required && type === 'radio'}
            defaultChecked={held ? undefined : initial.includes(option.value)}
            checked={held?.includes(option.value)}
            onChoose={onChoose}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function asList(value: string | string[] | undefined): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
