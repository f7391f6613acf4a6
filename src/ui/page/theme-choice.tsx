'use client';

import { useId, useSyncExternalStore } from 'react';
import { keepTheme } from './keep-theme.ts';
import { type Theme, themeOf } from './theme.ts';
import styles from './theme-choice.module.css';

/** Light, dark, or as this device asks. The server reads the cookie, so the next page comes without a flash. */
export function ThemeChoice() {
  const id = useId();
  const theme = useSyncExternalStore(subscribe, currentTheme, () => undefined);
  return (
    <p className={styles.theme}>
      <label htmlFor={id}>Colours</label>
      <select id={id} value={theme ?? 'device'} onChange={(event) => keepTheme(themeOf(event.target.value))}>
        <option value="device">As on this device</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </p>
  );
}

function currentTheme(): Theme | undefined {
  return themeOf(document.documentElement.dataset.theme);
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
