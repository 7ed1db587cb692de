import { useState } from 'react';
import type { ClosingList } from '../../../shared/contract/closing-answers.ts';
import { CLOSING_ITEMS, type ClosingItem } from '../../../shared/domain/closing/codes.ts';
import { saySaved } from '../../app/undo.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../ui/form/use-draft.ts';
import { today } from '../../ui/words.ts';

/** Closing: the day, and a reason for everything that is missing. */
export function CloseDialog({ list, close }: { list: ClosingList; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft({ on: list.endsOn ?? today() });
  const [reasons, setReasons] = useState<Partial<Record<ClosingItem, string>>>({});
  const save = useAction('closing.close');
  const on = readDay(values.on);
  const missing = list.items.filter(({ state }) => state === 'missing');
  const given = missing.map(({ item }) => [item, textOrNull(reasons[item] ?? '')] as const);
  const submit = async () => {
    setTried(true);
    if (on === null || given.some(([, reason]) => reason === null)) return;
    const done = await save.run({
      class: list.class.id,
      on,
      reasons: Object.fromEntries(
        given.flatMap(([item, reason]) => (reason === null ? [] : [[item, reason]])),
      ),
    });
    if (done === undefined) return;
    saySaved(`已结班：${done.line}`);
    close();
  };
  return (
    <FormDialog
      title="结班"
      about={`${list.class.name}。结班后学时计入台账，结论为结业的学员可以发证书；需要更正时可以重新开班。`}
      action={save}
      word="正在结班"
      save="结班"
      dirty={dirty || Object.keys(reasons).length > 0}
      submit={() => void submit()}
      close={close}
    >
      <DayField
        label="结业日期"
        required
        value={values.on}
        onChange={set('on')}
        error={tried && on === null ? '请填写日期，如 2026-11-27' : undefined}
      />
      {missing.map(({ item, sentence }) => (
        <TextField
          key={item}
          label={`缺${CLOSING_ITEMS[item]}的原因`}
          required
          value={reasons[item] ?? ''}
          onChange={(text) => setReasons({ ...reasons, [item]: text })}
          max={300}
          hint={sentence}
          error={tried && textOrNull(reasons[item] ?? '') === null ? `请写原因。${sentence}` : undefined}
        />
      ))}
    </FormDialog>
  );
}
