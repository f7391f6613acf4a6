import { Label } from '#/ui/text/label.tsx';
import type { Snapshot } from '../snapshot.ts';
import styles from './terms-document.module.css';

/** What may change by consent alone, and what asks for signatures as well. */
export function EnvelopePart({ envelope }: { envelope: Snapshot['envelope'] }) {
  return (
    <div className={styles.two}>
      <div>
        <Label as="h4">By consent</Label>
        <Lines lines={envelope.insideWords} />
      </div>
      <div>
        <Label as="h4">By consent and signature</Label>
        <Lines lines={envelope.outsideWords} />
      </div>
    </div>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className={styles.dashed}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
