import { Choice } from '#/ui/form/choice.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { kindInWords } from '../kind-words.ts';
import { EVIDENCE_KINDS, PERSPECTIVES } from '../vocabulary.ts';
import { AboutFields } from './about-fields.tsx';
import { ConsentFields } from './consent-fields.tsx';
import type { PostSetting } from './post-form.tsx';
import { RecognitionFields } from './recognition-fields.tsx';

type PostMoreProps = { setting: PostSetting; faults: Record<string, string> };

/** All that one may say of a story and need not. */
export function PostMore({ setting, faults }: PostMoreProps) {
  return (
    <More summary="More, if you like: what changed, who says it matters">
      <TextArea
        name="whatChanged"
        label="What changed?"
        help="“None yet” is an answer."
        rows={2}
        maxLength={2000}
        fault={faults.whatChanged}
      />
      <TextArea
        name="significance"
        label="What matters in it?"
        help="In the words of the person, if you can."
        rows={2}
        maxLength={2000}
        fault={faults.significance}
      />
      <TextField name="accordingTo" label="Who says so?" maxLength={120} fault={faults.accordingTo} />
      <Choice name="surprising" words="It surprised me" />
      <Choice name="harm" words="Somebody was harmed by what we did" help="We read these first, and thank you." />
      <AboutFields subjects={setting} />
      <TextField
        name="title"
        label="In a few words"
        help="Its title. Without one, its first words stand there."
        maxLength={120}
        fault={faults.title}
      />
      <TextField
        name="perspective"
        label="Whose view, in your own words"
        list="views"
        maxLength={80}
        fault={faults.perspective}
      />
      <datalist id="views">
        {PERSPECTIVES.map((view) => (
          <option key={view} value={view} />
        ))}
      </datalist>
      <SelectField
        name="kind"
        label="What kind is it?"
        empty="As it is told"
        options={EVIDENCE_KINDS.map((kind) => ({ value: kind, words: kindInWords(kind) }))}
        fault={faults.kind}
      />
      <DateField name="happenedOn" label="When was it?" max={setting.today} fault={faults.happenedOn} />
      <TextArea name="context" label="What was going on around it?" rows={2} maxLength={2000} fault={faults.context} />
      <TextArea
        name="contribution"
        label="What did we do towards it, and what else may explain it?"
        rows={2}
        maxLength={2000}
        fault={faults.contribution}
      />
      <TextField
        name="challengesAssumption"
        label="Which of our assumptions does it challenge?"
        maxLength={500}
        fault={faults.challengesAssumption}
      />
      <ConsentFields today={setting.today} colleagues={setting.colleagues} faults={faults} />
      <RecognitionFields faults={faults} />
    </More>
  );
}
