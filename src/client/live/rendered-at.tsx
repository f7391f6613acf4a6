'use client';

import { useEffect } from 'react';
import { memory } from './memory.ts';

/** Says how far the journal was when the server made this page, so that what came between then and now is noticed. */
export function RenderedAt({ agreementId, number }: { agreementId: string; number: number }) {
  useEffect(() => memory.renderedAt(agreementId, number), [agreementId, number]);
  return null;
}
