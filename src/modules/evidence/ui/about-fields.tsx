import { Choices } from '#/ui/form/choices.tsx';
import type { Subjects } from '../queries/composing.ts';

type AboutFieldsProps = {
  subjects: Subjects;
  chosen?: { goalIds: string[]; measureIds: string[]; questionIds: string[] };
};

/** What a piece is about: goals, measures and questions of this agreement. */
export function AboutFields({ subjects, chosen }: AboutFieldsProps) {
  const groups = [
    {
      name: 'goalIds' as const,
      label: 'Which goal is it about?',
      of: subjects.goals.map(({ id, text }) => [id, text]),
    },
    {
      name: 'measureIds' as const,
      label: 'Which measure does it stand beside?',
      of: subjects.measures.map(({ id, name }) => [id, name]),
    },
    {
      name: 'questionIds' as const,
      label: 'Which of our questions does it speak to?',
      of: subjects.questions.map(({ id, text }) => [id, text]),
    },
  ];
  return groups
    .filter((group) => group.of.length > 0)
    .map(({ name, label, of }) => (
      <Choices
        key={name}
        name={name}
        label={label}
        type="checkbox"
        defaultValue={chosen?.[name]}
        options={of.map(([value = '', words = '']) => ({ value, words }))}
      />
    ));
}
