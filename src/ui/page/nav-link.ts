export type NavLink = { href: string; words: string };

/**
 * The link a page belongs to: the one whose address is the longest beginning of the page's own address, whole steps only;
 * the front page, which begins every address, is only its own. None where no link's address begins it.
 */
export function currentLink(links: NavLink[], path: string): NavLink | undefined {
  return links
    .filter((link) => path === link.href || (link.href !== '/' && path.startsWith(`${link.href.replace(/\/$/, '')}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
