/** The sign-in page, which leads back to where somebody was. */
export function signInPath(from?: string): string {
  const back = ownPath(from);
  return back === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`;
}

/** Where somebody who has no name yet gives one, and goes on. */
export function namePath(from?: string): string {
  return `/sign-in/name?to=${encodeURIComponent(ownPath(from))}`;
}

/** A path of our own to lead somebody to; the front page where what was asked for leads elsewhere. */
export function ownPath(asked: string | null | undefined): string {
  if (!asked || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return '/';
  return asked;
}
