/** Pence as people write pounds: `£46,000`, `£46,000.50`. */
export function pounds(pence: number): string {
  const digits = pence % 100 === 0 ? 0 : 2;
  return `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

/** What somebody typed as pounds (`£46,000.50`, `46000`) in pence; null where it is no amount. */
export function penceOf(typed: string): number | null {
  const plain = typed.trim().replace(/^£/, '').replace(/[,\s]/g, '');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return null;
  const [whole = '0', part = ''] = plain.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
