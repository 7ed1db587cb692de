import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Density = 'normal' | 'compact';

/** How this person likes the window; kept on this computer only. */
interface Preferences {
  readonly density: Density;
  readonly setDensity: (density: Density) => void;
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      density: 'normal',
      setDensity: (density) => set({ density }),
    }),
    { name: 'desk-preferences' },
  ),
);
