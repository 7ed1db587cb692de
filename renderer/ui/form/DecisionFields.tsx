import { DayField } from '../day/DayField.tsx';
import { TextField } from './TextField.tsx';
import { type DecisionDraft, dayFault } from './decision.ts';

/** Date, paper number and note of a decision about an organisation. */
export function DecisionFields({
  decision,
  change,
  tried,
  refusedDay,
}: {
  decision: DecisionDraft;
  change: (decision: DecisionDraft) => void;
  /** Saving was tried: show what is missing. */
  tried: boolean;
  /** What the program said about the day when it refused the call. */
  refusedDay: string | undefined;
}) {
  return (
    <>
      <div className="field-pair">
        <DayField
          label="日期"
          required
          value={decision.on}
          onChange={(on) => change({ ...decision, on })}
          error={tried ? (dayFault(decision.on, true) ?? refusedDay) : undefined}
          hint="文件上写的生效日期"
        />
        <TextField
          label="文号"
          value={decision.paper}
          onChange={(paper) => change({ ...decision, paper })}
          max={60}
          hint="还没有就空着，记为“文号待补”"
          placeholder="如 靖发〔2026〕8号"
        />
      </div>
      <TextField
        label="说明"
        value={decision.note}
        onChange={(note) => change({ ...decision, note })}
        max={200}
      />
    </>
  );
}
