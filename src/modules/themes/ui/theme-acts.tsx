'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { cutTo } from '#/lib/cut-to.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { StaleNotice } from '#/ui/form/stale-notice.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import type { OneTheme } from '../queries/theme.ts';

type ThemeActsProps = { at: string; agreementId: string; theme: OneTheme };

/** Rename, merge, split: whatever is done, every passage follows. One that bears none can go. */
export function ThemeActs({ at, agreementId, theme }: ThemeActsProps) {
  return (
    <>
      <More summary="Reword it">
        <Reword agreementId={agreementId} theme={theme} />
      </More>
      {theme.others.length > 0 ? (
        <More summary="Merge it into another">
          <Merge at={at} agreementId={agreementId} theme={theme} />
        </More>
      ) : null}
      {theme.passages.length > 1 ? (
        <More summary="Split some passages off">
          <Split at={at} agreementId={agreementId} theme={theme} />
        </More>
      ) : null}
      {theme.passages.length === 0 && theme.merged.length === 0 ? (
        <More summary="Delete it">
          <Remove at={at} agreementId={agreementId} theme={theme} />
        </More>
      ) : null}
    </>
  );
}

function Reword({ agreementId, theme }: Omit<ThemeActsProps, 'at'>) {
  const reword = useAct(useTRPC().themes.reword);
  const [mine, setMine] = useState<{ name: string; description: string } | null>(null);
  const [version, setVersion] = useState(theme.version);
  const stale = reword.theirs;
  const send = (typed: { name: string; description: string }, read: number) =>
    reword.send({ agreementId, themeId: theme.id, version: read, ...typed });
  if (stale && mine)
    return (
      <StaleNotice
        pending={reword.pending}
        onKeepTheirs={() => {
          setVersion(stale.version);
          reword.forget();
        }}
        onKeepMine={async () => {
          const sent = await send(mine, stale.version);
          if (sent.ok) setVersion(stale.version + 1);
        }}
      >
        <Facts
          columns
          facts={[
            { name: 'It says now', is: [stale.name, stale.description].filter(Boolean).join(': ') },
            { name: 'You wrote', is: [mine.name, mine.description].filter(Boolean).join(': ') },
          ]}
        />
      </StaleNotice>
    );
  return (
    <ActForm
      act={reword}
      prefix="reword"
      words="Save these words"
      pending="Saving"
      timeZone={theme.timeZone}
      stays
      input={({ one }) => {
        const own = { name: one('name'), description: one('description') };
        setMine(own);
        return { agreementId, themeId: theme.id, version, ...own };
      }}
      onDone={() => setVersion((read) => read + 1)}
    >
      <TextField
        name="name"
        id="reword-name"
        label="Its name"
        defaultValue={theme.name}
        maxLength={80}
        fault={reword.fault?.fields.name}
      />
      <TextArea
        name="description"
        id="reword-description"
        label="When does a passage belong here, and when not?"
        optional
        rows={2}
        maxLength={1000}
        defaultValue={theme.description ?? ''}
        fault={reword.fault?.fields.description}
      />
    </ActForm>
  );
}

function Merge({ at, agreementId, theme }: ThemeActsProps) {
  const merge = useAct(useTRPC().themes.merge);
  const router = useRouter();
  const into = useRef('');
  return (
    <ActForm
      act={merge}
      prefix="merge"
      words="Merge the two"
      pending="Merging"
      timeZone={theme.timeZone}
      input={({ one }) => {
        into.current = one('intoId');
        return { agreementId, themeId: theme.id, version: theme.version, intoId: into.current };
      }}
      onDone={() => router.push(`${at}/themes/${into.current}`)}
    >
      <SelectField
        name="intoId"
        id="merge-intoId"
        label="Which theme does it become a part of?"
        help="Its passages are read there from then on. It can be taken out again."
        empty="Choose a theme"
        options={theme.others.map(({ id, name }) => ({ value: id, words: name }))}
        fault={merge.fault?.fields.intoId}
      />
    </ActForm>
  );
}

/** The first words of a passage, so that one knows which it is. */
const beginning = (words: string | null) => {
  const all = words ?? 'A passage whose words have changed';
  return all.length > 90 ? `${cutTo(all, 88)}…` : all;
};

function Split({ at, agreementId, theme }: ThemeActsProps) {
  const split = useAct(useTRPC().themes.split);
  const router = useRouter();
  const newThemeId = useRef(uuidv7());
  return (
    <ActForm
      act={split}
      prefix="split"
      words="Split them off"
      pending="Splitting"
      timeZone={theme.timeZone}
      input={({ one, all }) => ({
        agreementId,
        themeId: theme.id,
        newThemeId: newThemeId.current,
        name: one('name'),
        passageIds: all('passageIds'),
      })}
      onDone={() => router.push(`${at}/themes/${newThemeId.current}`)}
    >
      <TextField
        name="name"
        id="split-name"
        label="The new theme’s name"
        maxLength={80}
        fault={split.fault?.fields.name}
      />
      <Choices
        type="checkbox"
        name="passageIds"
        id="split-passageIds"
        label="Which passages go there?"
        options={theme.passages.map(({ id, words }) => ({ value: id, words: beginning(words) }))}
        fault={split.fault?.fields.passageIds}
      />
    </ActForm>
  );
}

function Remove({ at, agreementId, theme }: ThemeActsProps) {
  const remove = useAct(useTRPC().themes.remove);
  const router = useRouter();
  return (
    <ActForm
      act={remove}
      prefix="remove"
      words="Delete this theme"
      pending="Deleting"
      timeZone={theme.timeZone}
      input={() => ({ agreementId, themeId: theme.id, version: theme.version })}
      onDone={() => router.push(`${at}/themes`)}
    >
      <p>No passage bears it. Its name and its words go for good.</p>
    </ActForm>
  );
}
