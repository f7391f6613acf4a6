import type { MetadataRoute } from 'next';

/** What a phone needs to know to put Accord among its apps. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Accord',
    short_name: 'Accord',
    description: 'A shared workspace for learning agreements.',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    lang: 'en-GB',
    background_color: '#faf6ef',
    theme_color: '#faf6ef',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [{ name: 'Post a story', url: '/post' }],
  };
}
