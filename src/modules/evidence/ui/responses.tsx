import { Remark } from '#/ui/paper/remark.tsx';
import { PersonLine } from '#/ui/text/person-line.tsx';
import type { Response } from '../queries/responses.ts';
import type { ResponseSubject } from '../vocabulary.ts';
import { RespondForm } from './respond-form.tsx';

type ResponsesProps = {
  agreementId: string;
  subjectKind: ResponseSubject;
  subjectId: string;
  responses: Response[];
  timeZone: string;
  /** Whether this person may respond. */
  may: boolean;
};

/** What was said about a story, a goal or a question, and room to say something. */
export function Responses({ agreementId, subjectKind, subjectId, responses, timeZone, may }: ResponsesProps) {
  return (
    <>
      {responses.map((response) => (
        <Remark
          key={response.id}
          idea={response.isIdea}
          words={response.text}
          who={
            <PersonLine
              name={response.by ?? ''}
              party={response.organisation ?? undefined}
              side={response.side}
              iso={response.at}
              timeZone={timeZone}
            />
          }
        />
      ))}
      {may ? <RespondForm {...{ agreementId, subjectKind, subjectId, timeZone }} /> : null}
    </>
  );
}
