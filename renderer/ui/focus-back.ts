import { useEffect, useState } from 'react';

/**
 * Puts the focus back to where it was when the dialog closes; if that is gone (an entry of a menu), to the
 * page, so that keys go on working from there.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog has left the screen and given up the focus that it held.
      setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const back = before instanceof HTMLElement && before.checkVisibility() ? before : mainPart();
        back?.focus();
      });
    },
    [before],
  );
}

function mainPart(): HTMLElement | null {
  return document.getElementById('main');
}
