'use client';

import { type TextareaHTMLAttributes, useEffect, useRef } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './control.module.css';

type GrowingTextareaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'style'> & {
  ownWords?: boolean;
};

/** Grows with its words by itself where the browser can (`field-sizing`), else by measuring. */
export function GrowingTextarea({ ownWords = false, rows = 3, ...rest }: GrowingTextareaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const here = area.current;
    if (!here || CSS.supports('field-sizing', 'content')) return;
    const grow = () => {
      here.style.height = 'auto';
      here.style.height = `${here.scrollHeight + here.offsetHeight - here.clientHeight}px`;
    };
    grow();
    here.addEventListener('input', grow);
    return () => here.removeEventListener('input', grow);
  }, []);
  return (
    <textarea
      dir="auto"
      {...rest}
      ref={area}
      rows={rows}
      data-rows={rows > 4 ? 'many' : 'few'}
      className={classNames(styles.control, styles.text, ownWords && styles.ownWords)}
    />
  );
}
