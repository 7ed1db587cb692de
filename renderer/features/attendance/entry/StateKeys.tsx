import { Button } from 'antd';
import { ATTENDANCE_STATES, type AttendanceState } from '../../../../shared/domain/attendance/codes.ts';
import { keysOf } from '../../../ui/keys-of.ts';
import { keyInWords } from './keys.ts';

/** The states with their keys; a click sets the state of the line that is chosen. */
export function StateKeys({ set, disabled }: { set: (state: AttendanceState) => void; disabled: boolean }) {
  return (
    <div className="state-keys" role="group" aria-label="状态和按键">
      {keysOf(ATTENDANCE_STATES).map((state) => (
        <Button
          key={state}
          size="small"
          disabled={disabled}
          // The list keeps the focus, so that the keys go on working.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => set(state)}
        >
          <kbd>{keyInWords(state)}</kbd>
          {ATTENDANCE_STATES[state]}
        </Button>
      ))}
    </div>
  );
}
