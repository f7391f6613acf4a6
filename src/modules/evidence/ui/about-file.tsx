import type { KeptFile } from '#/client/kept/course.ts';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';

type AboutFileProps = {
  kind: KeptFile['kind'];
  id: string;
  about: string;
  transcript: string;
  onSay?: (put: { about?: string; transcript?: string }) => void;
};

/** Asks what a file holds, for those who cannot see or hear it. */
export function AboutFile({ kind, id, about, transcript, onSay }: AboutFileProps) {
  return (
    <>
      <TextField
        name={onSay ? '' : 'about'}
        id={`about-${id}`}
        label={kind === 'picture' ? 'What does it show?' : 'What is it?'}
        help={
          kind === 'picture'
            ? 'Somebody may not be able to see it. One sentence is enough: what matters in it.'
            : undefined
        }
        maxLength={500}
        defaultValue={about}
        onBlur={onSay ? (event) => onSay({ about: event.target.value }) : undefined}
      />
      {kind === 'sound' ? (
        <TextArea
          name={onSay ? '' : 'transcript'}
          id={`transcript-${id}`}
          label="What is said in it?"
          help="For those who cannot hear it, and so that it can be quoted. You can write it down later."
          rows={2}
          maxLength={20_000}
          defaultValue={transcript}
          onBlur={onSay ? (event) => onSay({ transcript: event.target.value }) : undefined}
        />
      ) : null}
    </>
  );
}
