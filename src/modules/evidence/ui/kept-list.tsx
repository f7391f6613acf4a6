'use client';

import { chooseKept } from '#/client/kept/chosen.ts';
import { type Kept, textOf } from '#/client/kept/course.ts';
import { throwAway } from '#/client/kept/device.ts';
import { dropFile } from '#/client/kept/device-files.ts';
import { settleFiles } from '#/client/kept/send-files.ts';
import { useSessionLost } from '#/client/kept/session-lost.ts';
import { useFilesFor, useKept } from '#/client/kept/use-kept.ts';
import { signInPath } from '#/lib/sign-in-path.ts';
import { Button } from '#/ui/form/button.tsx';
import { countedWords } from '#/ui/form/counted-words.ts';
import { SureButton } from '#/ui/form/sure-button.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { useOnline } from '#/ui/state/online.ts';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { titleFrom } from '../title.ts';

type KeptListProps = {
  personId: string;
  /** The page to come back to after signing in. */
  here: string;
  /** The agreement of this page: what waits for another one says so. */
  agreementId?: string;
  /** Whether there is a form beside it that takes one in hand. */
  mayChange?: boolean;
  /** One story alone. */
  only?: string;
};

/** What waits on this phone: each goes by itself, and says when it went. Nothing where nothing does. */
export function KeptList({ personId, here, agreementId, mayChange = true, only }: KeptListProps) {
  const all = useKept(personId);
  const kept = only ? all?.filter(({ evidenceId }) => evidenceId === only) : all;
  const isLost = useSessionLost();
  const isOnline = useOnline();
  const waits = kept?.some(({ state }) => state === 'waiting' || state === 'posted') ?? false;
  if (!kept || kept.length === 0) return null;
  return (
    <Question title="Waiting on this phone" narrow>
      <Stack>
        {isLost && waits ? (
          <Notice role="status">
            <p>
              You are signed out. What waits here is safe. <a href={signInPath(here)}>Sign in to send it</a>
            </p>
          </Notice>
        ) : null}
        <Rows label="On this phone">
          {kept.map((one) => (
            <KeptRow
              key={one.evidenceId}
              {...{ kept: one, goes: isOnline && !isLost, mayChange, isElsewhere: one.agreementId !== agreementId }}
            />
          ))}
        </Rows>
      </Stack>
    </Question>
  );
}

type KeptRowProps = {
  kept: Kept;
  /** There is a signal, and somebody is signed in. */
  goes: boolean;
  isElsewhere: boolean;
  mayChange: boolean;
};

function KeptRow({ kept, goes, isElsewhere, mayChange }: KeptRowProps) {
  const at = <DateText iso={kept.since} form="time" timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone} />;
  const place = isElsewhere && kept.agreementTitle ? ` For ${kept.agreementTitle}.` : '';
  if (kept.state === 'sent')
    return (
      <Row title={<Link href={`/agreements/${kept.agreementId}/evidence/${kept.evidenceId}`}>A story that went</Link>}>
        It went at {at}.{place}
      </Row>
    );
  if (kept.state === 'posted')
    return (
      <Row title={<Link href={`/agreements/${kept.agreementId}/evidence/${kept.evidenceId}`}>A story that went</Link>}>
        <FilesLeft evidenceId={kept.evidenceId} goes={goes} />
      </Row>
    );
  const title = titleFrom(textOf(kept.typed)) || 'A story without words yet';
  return (
    <Row title={title}>
      {kept.state === 'refused' ? (
        <p>
          <b>Not taken.</b> {[kept.fault?.message, ...Object.values(kept.fault?.fields ?? {})].join(' ')}
        </p>
      ) : null}
      <p>
        {kept.state === 'draft' ? <>Not finished. Kept at {at} as you typed it.</> : <>Kept at {at}.</>}
        {kept.state === 'waiting' ? (goes ? ' It is on its way.' : ' Not sent yet.') : null}
        {place}
      </p>
      {mayChange ? (
        <Button kind="plain" onClick={() => chooseKept(kept.evidenceId)}>
          {kept.state === 'draft' ? 'Go on with it' : 'Change it'}
        </Button>
      ) : null}{' '}
      <ThrowAway evidenceId={kept.evidenceId} />
    </Row>
  );
}

const CALLED = { picture: 'A picture', sound: 'A sound', document: 'A document' };

/** What has not followed its story yet, and why. */
function FilesLeft({ evidenceId, goes }: { evidenceId: string; goes: boolean }) {
  const files = useFilesFor(evidenceId) ?? [];
  const waiting = files.filter(({ fault }) => !fault).length;
  const leave = async (fileId: string) => {
    await dropFile(fileId);
    await settleFiles(evidenceId);
  };
  return (
    <>
      {waiting > 0 ? (
        <p>
          {countedWords(waiting)} {waiting === 1 ? 'file' : 'files'} of it {goes ? 'on the way.' : 'not sent yet.'}
        </p>
      ) : null}
      {files.map(({ fileId, kind, fault }) =>
        fault ? (
          <div key={fileId}>
            <p>
              <b>{CALLED[kind]} was not taken.</b> {fault}
            </p>
            <Button kind="plain" onClick={() => void leave(fileId)}>
              Leave it out
            </Button>
          </div>
        ) : null,
      )}
    </>
  );
}

function ThrowAway({ evidenceId }: { evidenceId: string }) {
  return (
    <SureButton
      kind="plain"
      words="Throw it away"
      sure="Throw it away for good"
      onSure={() => void throwAway(evidenceId)}
    />
  );
}
