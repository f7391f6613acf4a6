'use client';

import { useState, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import { ButtonRow } from './button-row.tsx';
import { FormStatus } from './form-status.tsx';
import { TextField } from './text-field.tsx';

type AddressFieldProps = { name: string; id?: string; label: string; help: string; address: string };

/** An address that somebody takes elsewhere: read, copied in one press, or passed on by what the phone offers. */
export function AddressField({ address, ...field }: AddressFieldProps) {
  const [said, setSaid] = useState('');
  const [mayCopy, mayShare] = useWaysOut();
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setSaid('It is copied.'),
      () => setSaid('This browser did not copy it. Choose the address and copy it from there.'),
    );
  // Whoever closes the phone's own choice without choosing has said enough.
  const share = () => void navigator.share({ url: address }).catch(() => {});
  return (
    <div>
      <TextField {...field} readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      <ButtonRow>
        {mayCopy ? (
          <Button kind="quiet" small onClick={copy}>
            Copy it
          </Button>
        ) : null}
        {mayShare ? (
          <Button kind="quiet" small onClick={share}>
            Send it on
          </Button>
        ) : null}
        <FormStatus>{said}</FormStatus>
      </ButtonRow>
    </div>
  );
}

const never = () => () => {};

/** Whether this browser copies and shares; a page that came over plain HTTP may do neither. */
function useWaysOut(): [boolean, boolean] {
  const copies = useSyncExternalStore(
    never,
    () => 'clipboard' in navigator,
    () => false,
  );
  const shares = useSyncExternalStore(
    never,
    () => 'share' in navigator,
    () => false,
  );
  return [copies, shares];
}
