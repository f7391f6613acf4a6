import { More } from '#/ui/form/more.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { paragraphsOf } from '#/ui/text/paragraphs.ts';
import { Small } from '#/ui/text/small.tsx';
import { ENDINGS, sizeInWords } from '../file-kinds.ts';
import type { FileOfStory } from '../queries/files.ts';
import styles from './files.module.css';

/** What belongs to a story besides its words. */
export function Files({ files, timeZone }: { files: FileOfStory[]; timeZone: string }) {
  return (
    <Stack>
      {files.map((file) => (
        <div key={file.id}>
          <OneFile file={file} />
          {file.saidBefore.length > 0 ? <SaidBefore file={file} timeZone={timeZone} /> : null}
        </div>
      ))}
    </Stack>
  );
}

/** What others have read of a file is not written over. */
function SaidBefore({ file, timeZone }: { file: FileOfStory; timeZone: string }) {
  return (
    <More summary="What was said of it before">
      {file.saidBefore.map(({ until, about, transcript }) => (
        <div key={until}>
          <Small>
            Until <DateText iso={until} timeZone={timeZone} />
          </Small>
          {[about, transcript]
            .flatMap((said) => paragraphsOf(said ?? ''))
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </div>
      ))}
    </More>
  );
}

function OneFile({ file }: { file: FileOfStory }) {
  const { id, kind, mediaType, bytes, width, height, about, transcript } = file;
  const src = `/files/${id}`;
  if (kind === 'picture')
    return (
      <div className={styles.picture}>
        {/* biome-ignore lint/performance/noImgElement: nothing may keep a copy of it, so nothing may make one. */}
        <img
          src={src}
          alt={about ?? 'Nobody has said yet what this picture shows.'}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
        />
        {about ? <Small>{about}</Small> : null}
      </div>
    );
  if (kind === 'sound')
    return (
      <div>
        {/* biome-ignore lint/a11y/useMediaCaption: its transcript stands below it. */}
        <audio src={src} controls preload="none" aria-label={about ?? 'A sound'} className={styles.sound} />
        {about ? <Small>{about}</Small> : null}
        {transcript ? (
          <More summary="What is said in it">
            {paragraphsOf(transcript).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </More>
        ) : (
          <Small>Nobody has written down yet what is said in it.</Small>
        )}
      </div>
    );
  return (
    <p>
      <a href={src} download>
        {about ?? 'A document'}
      </a>{' '}
      ({(ENDINGS[mediaType] ?? '').toUpperCase()}, {sizeInWords(bytes)})
    </p>
  );
}
