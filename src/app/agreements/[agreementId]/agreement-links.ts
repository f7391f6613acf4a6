/** The running head of an agreement's pages: what is opened often, and the rest. */
export function agreementLinks(agreementId: string) {
  const at = `/agreements/${agreementId}`;
  return {
    links: [
      { href: at, words: 'Front page' },
      { href: `${at}/evidence`, words: 'Evidence' },
      { href: `${at}/changes`, words: 'Changes' },
      { href: `${at}/reviews`, words: 'Reviews' },
    ],
    more: [
      { href: `${at}/search`, words: 'Search' },
      { href: `${at}/terms`, words: 'Terms' },
      { href: `${at}/goals`, words: 'Goals' },
      { href: `${at}/themes`, words: 'Themes' },
      { href: `${at}/measures`, words: 'Measures' },
      { href: `${at}/questions`, words: 'Questions' },
      { href: `${at}/people`, words: 'People' },
      { href: `${at}/journal`, words: 'Journal' },
    ],
  };
}
