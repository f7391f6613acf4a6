import { More } from '#/ui/form/more.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Label } from '#/ui/text/label.tsx';
import { paragraphsOf } from '#/ui/text/paragraphs.ts';
import { Small } from '#/ui/text/small.tsx';
import { ENDINGS, sizeInWords } from '../file-kinds.ts';
import type { Told } from '../queries/by-link.ts';
import type { TellerWords } from '../teller-words.ts';
import styles from './files.module.css';

type TellerFilesProps = { token: string; told: Told; says: TellerWords };
type File = Told['files'][number];

/** What belongs to a story besides its words, as its teller sees it. What is said of it stays in the story's language. */
export function TellerFiles({ token, told: { files, language }, says }: TellerFilesProps) {
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <Label as="h3" id="files">
        {says.files.title}
      </Label>
      <Stack>
        {files.map((file) => (
          <OneFile key={file.id} file={file} src={`/teller/${token}/files/${file.id}`} says={says} lang={language} />
        ))}
      </Stack>
    </section>
  );
}

function OneFile({ file, src, says, lang }: { file: File; src: string; says: TellerWords; lang: string }) {
  const { kind, mediaType, bytes, width, height, about } = file;
  if (kind === 'picture')
    return (
      <div className={styles.picture}>
        {/* biome-ignore lint/performance/noImgElement: nothing may keep a copy of it, so nothing may make one. */}
        <img
          src={src}
          alt={about ?? says.files.unsaid}
          lang={about ? lang : undefined}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
        />
        {about ? (
          <Small>
            <span lang={lang}>{about}</span>
          </Small>
        ) : null}
      </div>
    );
  if (kind === 'sound')
    return (
      <div>
        {/* biome-ignore lint/a11y/useMediaCaption: its transcript stands below it. */}
        <audio src={src} controls preload="none" aria-label={about ?? says.files.sound} className={styles.sound} />
        {about ? (
          <Small>
            <span lang={lang}>{about}</span>
          </Small>
        ) : null}
        <Transcript file={file} says={says} lang={lang} />
      </div>
    );
  return (
    <p>
      <a href={src} download lang={about ? lang : undefined}>
        {about ?? says.files.document}
      </a>{' '}
      ({(ENDINGS[mediaType] ?? '').toUpperCase()}, {sizeInWords(bytes)})
    </p>
  );
}

function Transcript({ file: { transcript }, says, lang }: { file: File; says: TellerWords; lang: string }) {
  if (!transcript) return <Small>{says.files.unwritten}</Small>;
  return (
    <More summary={says.files.said}>
      {paragraphsOf(transcript).map((paragraph) => (
        <p key={paragraph} lang={lang}>
          {paragraph}
        </p>
      ))}
    </More>
  );
}
