import { create } from 'zustand';
import { mondayOf } from '../../../../shared/domain/timetable/clock.ts';
import { today } from '../../../ui/words.ts';

/** The week that is looked at: the same on all pages of 课表. */
export const useWeek = create<{ readonly from: string; readonly go: (monday: string) => void }>()((set) => ({
  from: mondayOf(today()),
  go: (from) => set({ from }),
}));
