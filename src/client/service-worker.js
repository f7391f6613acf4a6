// Served as /sw.js after a line that names the build. It keeps the shell alone: our own files, whose names change with
// what is in them, and the one page that is the same for everybody. Nobody's words and no answer of ours are ever kept.
const SHELL = `accord ${BUILD}`;
const PAGE = '/post';
const FILES = '/_next/static/';
// Addresses that hold a key are left to the browser: none may end up in another address.
const KEYS = ['/teller/', '/join/', '/invitations/', '/sign-in', '/calendar/', '/api/'];

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== SHELL) await caches.delete(name);
      await self.registration.navigationPreload?.enable();
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (KEYS.some((start) => url.pathname.startsWith(start))) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (request.method === 'GET' && url.pathname.startsWith(FILES)) event.respondWith(file(request));
});

/** The page is asked for as a visitor, so that nothing of whoever is signed in is in it. */
async function keepShell() {
  const shell = await caches.open(SHELL);
  const answer = await fetch(PAGE, { credentials: 'omit', cache: 'reload' });
  if (!answer.ok) throw new Error('The page that works without a network was not answered.');
  const files = (await answer.clone().text()).match(/\/_next\/static\/[\w./~%-]+\.(?:js|css|woff2)/g) ?? [];
  await keepFiles(shell, new Set(files));
  await shell.put(PAGE, answer);
}

/** These files, and those that they themselves fetch once a part of the page is used. */
async function keepFiles(shell, files) {
  await shell.addAll([...files]);
  const later = new Set();
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const text = await (await shell.match(file)).text();
    for (const [path] of text.matchAll(/static\/chunks\/[\w./~%-]+\.(?:js|css)/g)) later.add(`/_next/${path}`);
  }
  for (const file of files) later.delete(file);
  await shell.addAll([...later]);
}

async function page(event, url) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (error) {
    const shell = await caches.match(PAGE);
    if (!shell) throw error;
    if (url.pathname === PAGE) return shell;
    return Response.redirect(`${PAGE}?from=${encodeURIComponent(url.pathname + url.search)}`, 303);
  }
}

async function file(request) {
  const known = await caches.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.status === 200) {
    const copy = answer.clone();
    const shell = await caches.open(SHELL);
    await shell.put(request, copy).catch(() => {}); // the device is full: the file still is answered
  }
  return answer;
}
