'use client';

import { ActForm } from '#/client/act-form.tsx';
import { keep } from '#/client/kept/device.ts';
import { hasFiles } from '#/client/kept/device-files.ts';
import { wakeSender } from '#/client/kept/wake.ts';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { More } from '#/ui/form/more.tsx';
import type { FileOfStory } from '../queries/files.ts';
import type { OpenStory } from '../queries/one.ts';
import { AboutFile, FilesField } from './files-field.tsx';
import { KeptList } from './kept-list.tsx';

type FileActsProps = {
  piece: { agreementId: string; evidenceId: string };
  story: Pick<OpenStory, 'files' | 'authorId' | 'timeZone'>;
};

/** The author adds files to a story that stands, says what they hold, or takes one away. */
export function FileActs({ piece, story }: FileActsProps) {
  const { agreementId, evidenceId } = piece;
  async function add() {
    if (!(await hasFiles(evidenceId))) return;
    const since = new Date().toISOString();
    const of = { personId: story.authorId, agreementId, agreementTitle: '', evidenceId };
    await keep({ ...of, state: 'posted', typed: [], act: null, since, mayHaveArrived: null, fault: null });
    wakeSender();
  }
  return (
    <>
      <More summary="Add a photo, a sound or a document">
        <FilesField personId={story.authorId} evidenceId={evidenceId} />
        <ButtonRow>
          <Button kind="quiet" onClick={() => void add().catch(() => {})}>
            Add what is chosen
          </Button>
        </ButtonRow>
        <KeptList
          personId={story.authorId}
          here={`/agreements/${agreementId}/evidence/${evidenceId}`}
          agreementId={agreementId}
          only={evidenceId}
          mayChange={false}
        />
      </More>
      {story.files.map((file, at) => (
        <OneFileActs key={file.id} {...{ piece, file, at, timeZone: story.timeZone }} />
      ))}
    </>
  );
}

const CALLED = { picture: 'the picture', sound: 'the sound', document: 'the document' };

type OneFileActsProps = { piece: FileActsProps['piece']; file: FileOfStory; at: number; timeZone: string };

function OneFileActs({ piece, file, at, timeZone }: OneFileActsProps) {
  const trpc = useTRPC();
  const describe = useAct(trpc.evidence.describeFile);
  const remove = useAct(trpc.evidence.removeFile);
  const { id: fileId, kind, about, transcript } = file;
  const asks = kind === 'sound' ? !transcript : !about;
  const which = `${CALLED[kind]}${at > 0 ? ` (${at + 1})` : ''}`;
  return (
    <More summary={asks && kind === 'picture' ? `Say what ${which} shows` : `Say what ${which} holds`} open={asks}>
      <ActForm
        act={describe}
        prefix={`about-${fileId}`}
        words="Save this"
        pending="Saving"
        timeZone={timeZone}
        input={({ one }) => ({ ...piece, fileId, about: one('about'), transcript: one('transcript') })}
      >
        <AboutFile kind={kind} id={fileId} about={about ?? ''} transcript={transcript ?? ''} />
      </ActForm>
      <ActForm
        act={remove}
        prefix={`remove-${fileId}`}
        words="Take it away"
        pending="Taking it away"
        timeZone={timeZone}
        input={() => ({ ...piece, fileId })}
      />
    </More>
  );
}
