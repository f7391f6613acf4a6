import type { ReactNode } from 'react';
import { Link } from '#/ui/text/link.tsx';
import { paragraphsOf } from '#/ui/text/paragraphs.ts';
import slip from './slip.module.css';
import styles from './story.module.css';

type StoryProps = {
  title?: string;
  href?: string;
  titleAs?: 'p' | 'h1' | 'h2' | 'h3' | 'h4';
  /** The person's words; empty lines part paragraphs. */
  words: string;
  /** What matters in it, in the person's own voice. */
  matters?: string;
  /** The language of the words where it is not the page's. */
  lang?: string;
  /** Whose it is: `Belongs to <b>“Marcy”</b>, resident. Told to …`. */
  whose: ReactNode;
  /** What it may be used for and until when; see ConsentLine. */
  consent?: ReactNode;
  children?: ReactNode;
};

/** A person's words on a slip, and whose they are. */
export function Story({
  title,
  href,
  titleAs: Title = 'p',
  words,
  matters,
  lang,
  whose,
  consent,
  children,
}: StoryProps) {
  return (
    <figure className={slip.slip}>
      {title ? (
        <Title className={styles.title} dir="auto">
          {href ? <Link href={href}>{title}</Link> : title}
        </Title>
      ) : null}
      <blockquote lang={lang} dir="auto" className={styles.words}>
        {paragraphsOf(words).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {matters ? <p className={styles.matters}>{matters}</p> : null}
      </blockquote>
      <figcaption className={styles.whose}>
        {whose}
        {consent ? <span className={styles.keep}>{consent}</span> : null}
      </figcaption>
      {children}
    </figure>
  );
}
