import { DayField } from '../../../ui/day/DayField.tsx';
import { readDay } from '../../../ui/day/entry.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull } from '../../../ui/form/use-draft.ts';

/** When and why somebody leaves a class, as typed. */
export interface LeavingDraft {
  readonly on: string;
  readonly reason: string;
}

/** As the calls take it; undefined while something is missing. */
export function readLeaving(draft: LeavingDraft): { on: string; reason: string } | undefined {
  const on = readDay(draft.on);
  const reason = textOrNull(draft.reason);
  return on === null || reason === null ? undefined : { on, reason };
}

export function LeavingFields({
  leaving,
  change,
  tried,
}: {
  leaving: LeavingDraft;
  change: (leaving: LeavingDraft) => void;
  tried: boolean;
}) {
  return (
    <>
      <DayField
        label="日期"
        required
        value={leaving.on}
        onChange={(on) => change({ ...leaving, on })}
        error={tried && readDay(leaving.on) === null ? '请填写日期，如 2026-11-23' : undefined}
      />
      <TextField
        label="原因"
        required
        value={leaving.reason}
        onChange={(reason) => change({ ...leaving, reason })}
        max={300}
        hint="只有有权限的人才看得到，每次查看都有记录"
        error={tried && textOrNull(leaving.reason) === null ? '请写明原因' : undefined}
      />
    </>
  );
}
