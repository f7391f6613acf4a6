import { Story } from '#/ui/paper/story.tsx';
import { Small } from '#/ui/text/small.tsx';
import { filesInWords } from '../file-kinds.ts';
import { kindInWords } from '../kind-words.ts';
import type { StoryView } from '../story-view.ts';
import { Gap } from './gap.tsx';
import { KeepLine } from './keep-line.tsx';
import { Whose } from './whose.tsx';

type StorySlipProps = {
  story: StoryView;
  href: string;
  titleAs?: 'p' | 'h2' | 'h3' | 'h4';
  /** The day it is where the agreement is. */
  today: string;
  timeZone: string;
};

/** A piece of the stream on its slip, or the gap it left. */
export function StorySlip({ story, href, titleAs, today, timeZone }: StorySlipProps) {
  const { words, author, gap } = story;
  if (gap) return <Gap gap={gap} />;
  if (!words || !author) return null;
  const marks = marksOf(story);
  const files = filesInWords(story.files ?? {});
  return (
    <Story
      title={words.title}
      href={href}
      titleAs={titleAs}
      words={words.isCut ? `${words.text}…` : words.text}
      matters={words.significance ?? undefined}
      lang={words.language === 'en' ? undefined : words.language}
      whose={
        <Whose
          perspective={story.perspective ?? ''}
          author={author}
          words={words}
          iso={story.postedAt}
          timeZone={timeZone}
        />
      }
      consent={
        <KeepLine words={words} visibility={story.visibility} organisation={author.organisation} today={today} />
      }
    >
      {marks ? <Small>{marks}</Small> : null}
      {files ? <Small>{files}</Small> : null}
    </Story>
  );
}

function marksOf(story: StoryView): string {
  return [
    story.kind && story.kind !== 'story' ? `${kindInWords(story.kind)}.` : null,
    story.harm ? 'Somebody was harmed by what we did.' : null,
    story.surprising ? 'It surprised the person who wrote it.' : null,
  ]
    .filter((mark) => mark !== null)
    .join(' ');
}
