export type Described = { id: string; help?: unknown; fault?: string | undefined };

export const helpId = (id: string) => `${id}-help`;
export const faultId = (id: string) => `${id}-fault`;

/** What ties a control to its help and to what is wrong with it, so that both are read with the label. */
export function describedBy({ id, help, fault }: Described): {
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
} {
  const ids = [help ? helpId(id) : null, fault ? faultId(id) : null].filter((part) => part !== null);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': fault ? true : undefined,
  };
}
