import { type ToggleEvent, useEffect, useRef, useState } from 'react';

/** Whether a `details` stands open, also where somebody opened it before the page's scripts were there. */
export function useOpened() {
  const ref = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setIsOpen(ref.current?.open === true), []);
  const onToggle = (event: ToggleEvent<HTMLDetailsElement>) => setIsOpen(event.currentTarget.open);
  return { isOpen, details: { ref, onToggle } };
}
