import { preload } from 'react-dom';

const sans = new URL(
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  import.meta.url,
);
const serif = new URL('@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2', import.meta.url);

/** Asks for the two files every page shows before the style sheets have been read. */
export function preloadFonts(): void {
  for (const file of [sans, serif]) preload(file.href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
}
