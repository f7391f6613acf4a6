import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './field.module.css';
import { describedBy, faultId, helpId } from './field-wiring.ts';

/** What every field may say about itself. */
export type FieldWords = {
  label: ReactNode;
  /** Under the label: what helps to answer. */
  help?: ReactNode;
  /** One sentence that says how to put it right. */
  fault?: string | undefined;
  /** Says beside the label that it can be left empty. */
  optional?: boolean;
  /** The label is the page's heading. */
  heading?: boolean;
};

type FieldProps = FieldWords & { id: string; children: ReactNode };

/** Label above, help under it, then what is wrong, then the control. */
export function Field({ id, label, help, fault, optional = false, heading = false, children }: FieldProps) {
  const words = (
    <label htmlFor={id}>
      {label}
      {optional ? <Optional /> : null}
    </label>
  );
  return (
    <div className={classNames(styles.field, heading && styles.first, fault && styles.wrong)}>
      {heading ? <h1>{words}</h1> : <div className={styles.label}>{words}</div>}
      <HelpAndFault id={id} help={help} fault={fault} />
      {children}
    </div>
  );
}

/** The same for a group of controls, as a fieldset with its legend. */
export function FieldGroup({ id, label, help, fault, optional = false, children }: FieldProps) {
  return (
    // The line at a fault's side is the wrapper's: a fieldset's own edge begins half-way down its legend.
    <div className={classNames(styles.field, fault && styles.wrong)}>
      <fieldset id={id} aria-describedby={describedBy({ id, help, fault })['aria-describedby']}>
        <legend className={styles.label}>
          {label}
          {optional ? <Optional /> : null}
        </legend>
        <HelpAndFault id={id} help={help} fault={fault} />
        {children}
      </fieldset>
    </div>
  );
}

function Optional() {
  return <span className={styles.optional}> (if you like)</span>;
}

function HelpAndFault({ id, help, fault }: { id: string; help?: ReactNode; fault?: string | undefined }) {
  return (
    <>
      {help ? (
        <p id={helpId(id)} className={styles.help}>
          {help}
        </p>
      ) : null}
      {fault ? (
        <p id={faultId(id)} className={styles.fault}>
          {fault}
        </p>
      ) : null}
    </>
  );
}
