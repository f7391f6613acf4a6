import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { currentPerson } from '#/app/page-caller.ts';
import { pageLanguage } from '#/app/page-language.ts';
import { KeepHere } from '#/client/kept/keep-here.tsx';
import { Providers } from '#/client/providers.tsx';
import { themeCookie, themeOf } from '#/ui/page/theme.ts';
import { preloadFonts } from '#/ui/preload-fonts.ts';
import '#/ui/fonts.css';
import '#/ui/tokens.css';
import '#/ui/base.css';

export const metadata: Metadata = {
  title: { default: 'Accord', template: '%s · Accord' },
  description: 'A shared workspace for learning agreements.',
  appleWebApp: { capable: true, title: 'Accord' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ef' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1713' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  preloadFonts();
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  const person = await currentPerson();
  return (
    <html lang={await pageLanguage()} data-theme={theme}>
      <body>
        <Providers personId={person?.id ?? null}>
          {children}
          {person ? <KeepHere personId={person.id} name={person.name} /> : null}
        </Providers>
      </body>
    </html>
  );
}
