import type { Voices } from '../queries/voices.ts';
import { PerspectivePicture } from './perspective-picture.tsx';

/** Whose views were heard, half-year by half-year; whose were not stands there too. */
export function VoicesPicture({ voices, about }: { voices: Voices; about: string }) {
  const { perspectives, periods, table, threshold } = voices;
  return (
    <PerspectivePicture
      {...{ perspectives, periods, table, threshold }}
      title={`Whose stories we have ${about}`}
      words={missingInWords(voices)}
    />
  );
}

/** The sentence that the picture is the proof of. */
export function missingInWords({ missing, perspectives }: Pick<Voices, 'missing' | 'perspectives'>): string {
  if (missing.length === 0) return 'Every perspective that we would look for was heard.';
  if (missing.length === perspectives.length) return 'Nobody was heard yet.';
  return `Not heard: ${new Intl.ListFormat('en-GB').format(missing)}.`;
}
