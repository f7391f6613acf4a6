import { daysBetween } from '#/lib/days.ts';
import { ConsentLine } from '#/ui/paper/consent-line.tsx';
import { Story } from '#/ui/paper/story.tsx';
import { type Piece, usesInWords, wasTold } from '../piece.ts';
import { WhoseLine } from './whose-line.tsx';

/** How many days before its end the end of consent stands out. */
const SOON_DAYS = 30;

type ToldPieceProps = {
  piece: Piece;
  agreementId: string;
  today: string;
  timeZone: string;
  titleAs?: 'p' | 'h3' | 'h4';
};

/** A piece of evidence away from its own page: its words on a slip, whose they are, and until when they may be kept. */
export function ToldPiece({ piece, agreementId, today, timeZone, titleAs }: ToldPieceProps) {
  const { title, text, significance, language, consentEndsOn, consentScope } = piece;
  return (
    <Story
      title={title}
      titleAs={titleAs}
      href={`/agreements/${agreementId}/evidence/${piece.evidenceId}`}
      words={text}
      matters={significance ? (wasTold(piece) ? `“${significance}”` : significance) : undefined}
      lang={language === 'en' ? undefined : language}
      whose={<WhoseLine piece={piece} timeZone={timeZone} />}
      consent={
        <ConsentLine
          use={wasTold(piece) ? usesInWords(consentScope) : `In their own words. ${usesInWords(consentScope)}`}
          until={consentEndsOn ?? undefined}
          soon={consentEndsOn !== null && daysBetween(today, consentEndsOn) <= SOON_DAYS}
        />
      }
    />
  );
}
