'use client';

import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { whenShown } from '#/client/when-shown.tsx';
import { More } from '#/ui/form/more.tsx';
import type { FileOfStory } from '../queries/files.ts';
import type { OpenStory } from '../queries/one.ts';
import { AboutFile } from './about-file.tsx';

type FileActsProps = {
  piece: { agreementId: string; evidenceId: string };
  story: Pick<OpenStory, 'files' | 'authorId' | 'timeZone'>;
};

const AddFiles = whenShown(() => import('./add-files.tsx').then(({ AddFiles }) => AddFiles), 'the form');

/** The author adds files to a story that stands, says what they hold, or takes one away. */
export function FileActs({ piece, story }: FileActsProps) {
  return (
    <>
      <More summary="Add a photo, a sound or a document">
        <AddFiles {...piece} authorId={story.authorId} />
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
