'use client';

import { type ChangeEvent, useState } from 'react';
import { type KeptFile, kindOf } from '#/client/kept/course.ts';
import { changeFile, dropFile, keepFile } from '#/client/kept/device-files.ts';
import { useFilesFor } from '#/client/kept/use-kept.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { FileField } from '#/ui/form/file-field.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { LONGEST_FILE, OFFERED, sizeInWords, TOO_LONG } from '../file-kinds.ts';
import { AboutFile } from './about-file.tsx';

type FilesFieldProps = {
  personId: string;
  evidenceId: string;
  /** Something was chosen or said. */
  onChange?: () => void;
};

const NOT_KEPT = 'This device could not keep it. Post the story, and add the file to it with another device.';

/** Photos, sounds and documents for a story: they lie on this device until they have gone to it. */
export function FilesField({ personId, evidenceId, onChange }: FilesFieldProps) {
  const files = useFilesFor(evidenceId);
  const [fault, setFault] = useState<string>();

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    const fitting = chosen.filter(({ size }) => size > 0 && size <= LONGEST_FILE);
    setFault(fitting.length < chosen.length ? TOO_LONG : undefined);
    try {
      for (const content of fitting) await keepFile(keptFrom(content, evidenceId, personId));
      onChange?.();
    } catch {
      setFault(NOT_KEPT);
    }
  }

  return (
    <div>
      <FileField
        name=""
        id="files"
        label="Add photos, sounds or documents"
        help="25 MB each at most. Where and with what a photo was taken is left out of it."
        accept={OFFERED}
        multiple
        onChange={choose}
        fault={fault}
      />
      <FileField
        name=""
        id="camera"
        label="Take a photo now"
        accept="image/*"
        capture="environment"
        onChange={choose}
      />
      {files && files.length > 0 ? (
        <Rows label="Chosen">
          {files.map((file) => (
            <ChosenFile key={file.fileId} file={file} onChange={onChange} />
          ))}
        </Rows>
      ) : null}
    </div>
  );
}

function keptFrom(content: File, evidenceId: string, personId: string): KeptFile {
  // Its own name, which may be somebody's, stays behind.
  const plain = new Blob([content], { type: content.type });
  const [fileId, actId] = [uuidv7(), uuidv7()];
  return {
    ...{ fileId, evidenceId, personId, content: plain, kind: kindOf(content.type), actId },
    ...{ about: '', transcript: '', fault: null },
  };
}

const CALLED = { picture: 'A picture', sound: 'A sound', document: 'A document' };

function ChosenFile({ file, onChange }: { file: KeptFile; onChange?: () => void }) {
  const { fileId, kind, content, about, transcript } = file;
  const say = (put: Partial<KeptFile>) => {
    void changeFile(fileId, put)
      .then(onChange)
      .catch(() => {}); // it is asked for again on the story's own page
  };
  return (
    <Row title={`${CALLED[kind]}, ${sizeInWords(content.size)}`}>
      <AboutFile kind={kind} id={fileId} about={about} transcript={transcript} onSay={say} />
      <Button kind="plain" onClick={() => void dropFile(fileId).then(onChange)}>
        Leave it out
      </Button>
    </Row>
  );
}
