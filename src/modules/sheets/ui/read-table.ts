import { type Fault, faultOf } from '#/client/fault.ts';

/** A table as it was read out of a file. */
export interface Table {
  headings: string[];
  rows: { at: number; cells: string[] }[];
}

export type ReadTable = { ok: true; table: Table } | { ok: false; fault: Fault };

/** Has a file read. Nothing of it is kept there. */
export async function readTable(agreementId: string, file: File): Promise<ReadTable> {
  const here = window.location.pathname;
  try {
    const answer = await fetch(`/api/agreements/${agreementId}/table-in`, { method: 'POST', body: file });
    const said = await answer.json();
    return answer.ok ? { ok: true, table: said } : { ok: false, fault: faultOf(said.error, here) };
  } catch (error) {
    return { ok: false, fault: faultOf(error, here) };
  }
}
