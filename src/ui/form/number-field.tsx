import { TextField } from './text-field.tsx';

type NumberFieldProps = Omit<Parameters<typeof TextField>[0], 'type' | 'inputMode'> & { decimal?: boolean };

/** A figure. A text field in truth: a number field turns with the wheel and hides what was mistyped. */
export function NumberField({ decimal = false, size = 10, ...rest }: NumberFieldProps) {
  return <TextField autoComplete="off" {...rest} size={size} type="text" inputMode={decimal ? 'decimal' : 'numeric'} />;
}
