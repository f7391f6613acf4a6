import { Choices } from '#/ui/form/choices.tsx';

type ConsentChoicesProps = {
  organisation: string;
  /** The id, where the name is not alone on the page. */
  id?: string;
  /** Answers that cannot be given here. */
  without?: string[];
  fault?: string | undefined;
};

/** What the person said. Who may read the story follows from it. */
export function ConsentChoices({ organisation, id, fault, without = [] }: ConsentChoicesProps) {
  const options = [
    {
      value: 'yes',
      words: 'Yes, for partners and reviews',
      help: 'For two years. We remind you before it ends.',
    },
    { value: 'inside', words: `Yes, but only inside ${organisation}` },
    { value: 'not asked', words: 'Not asked yet', help: 'Only you see it until you have asked.' },
    {
      value: 'not needed',
      words: 'There is nobody to ask',
      help: 'It is my own view of our work, and nobody in it could be recognised. Partners read it.',
    },
  ];
  return (
    <Choices
      name="consent"
      id={id}
      label="Did they say we may keep it?"
      help="A story belongs to who lived it. They can take it back at any time."
      required
      options={options.filter((option) => !without.includes(option.value))}
      fault={fault}
    />
  );
}
