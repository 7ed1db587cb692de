import type { FoundRoute, Named } from '../../../../shared/contract/resource-answers.ts';
import { saySaved } from '../../../app/undo.ts';
import { useAction } from '../../../app/use-action.ts';
import { changedOnly } from '../../../ui/form/changed-only.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { numberFault, numberOrNull } from '../../../ui/form/number.ts';
import { NumberField } from '../../../ui/form/NumberField.tsx';
import { refusalAt, withoutRefusalAt } from '../../../ui/form/refusal.ts';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { RoutePicker } from '../../../ui/RoutePicker.tsx';
import { readStops, type StopDraft, stopDrafts, withOneMore } from './stops.ts';
import { StopsField } from './StopsField.tsx';

const PEOPLE = { min: 1, max: 100_000 };

/** 新建路线 and 修改路线: its stops in their order. */
export function RouteDialog({ route, close }: { route: FoundRoute | null; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<{
    name: string;
    capacity: string;
    guide: string;
    note: string;
    stops: readonly StopDraft[];
    before: Named | null;
  }>({
    name: route?.name ?? '',
    capacity: route?.capacity == null ? '' : String(route.capacity),
    guide: route?.guide ?? '',
    note: route?.note ?? '',
    stops: route === null ? withOneMore([]) : stopDrafts(route.stops),
    before: null,
  });
  const create = useAction('routes.create');
  const edit = useAction('routes.edit');
  const action = route === null ? create : edit;
  const name = textOrNull(values.name);
  const fault = numberFault(values.capacity, PEOPLE);

  const submit = async () => {
    setTried(true);
    const stops = readStops(values.stops);
    if (name === null || fault !== undefined || stops === null) return;
    const typed = {
      name,
      capacity: numberOrNull(values.capacity, PEOPLE),
      guide: textOrNull(values.guide),
      note: textOrNull(values.note),
    };
    if (route === null) {
      if ((await create.run({ ...typed, stops })) === undefined) return;
      saySaved(`已新建路线：${name}`);
    } else {
      const before = readStops(stopDrafts(route.stops));
      const changes = {
        ...changedOnly({ ...route }, typed),
        ...(JSON.stringify(before) !== JSON.stringify(stops) && { stops }),
        ...(values.before !== null && { before: values.before.id }),
      };
      if (Object.keys(changes).length > 0) {
        if ((await edit.run({ id: route.id, ...changes })) === undefined) return;
        saySaved(`已修改路线：${name}`);
      }
    }
    close();
  };

  return (
    <FormDialog
      title={route === null ? '新建路线' : '修改路线'}
      action={withoutRefusalAt<typeof action>(action, 'routes.name-taken')}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <TextField
        label="路线名称"
        required
        value={values.name}
        onChange={set('name')}
        max={60}
        error={tried && name === null ? '请填写路线名称' : refusalAt(action.failure, 'routes.name-taken')}
      />
      <StopsField stops={values.stops} onChange={set('stops')} tried={tried} />
      <div className="field-pair">
        <NumberField
          label="接待人数"
          value={values.capacity}
          onChange={set('capacity')}
          unit="人"
          error={fault}
          hint="一次最多走多少人"
        />
        <TextField label="带队讲解" value={values.guide} onChange={set('guide')} max={60} />
      </div>
      <TextField label="备注" value={values.note} onChange={set('note')} max={500} rows={2} />
      {route !== null && (
        <Field label="排在它之前" hint="改列表里的次序；不改就空着">
          {(field) => (
            <RoutePicker
              field={field}
              value={values.before}
              onChange={set('before')}
              allowed={({ id }) => id !== route.id}
            />
          )}
        </Field>
      )}
    </FormDialog>
  );
}
