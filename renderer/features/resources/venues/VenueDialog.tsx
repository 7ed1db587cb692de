import type { FoundVenue, Named } from '../../../../shared/contract/resource-answers.ts';
import { layoutFault } from '../../../../shared/domain/resources/layout.ts';
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
import { VenuePicker } from '../../../ui/VenuePicker.tsx';
import { readAisles } from './aisles.ts';
import { SeatPlan } from './SeatPlan.tsx';

const SEATS = { min: 1, max: 5000, required: true };
const SIDE = { min: 1, max: 100 };

interface Draft
  extends Record<'name' | 'seats' | 'rows' | 'columns' | 'aisles' | 'equipment' | 'note', string> {
  readonly before: Named | null;
}

/** 新建场地 and 修改场地; the plan follows the typing. */
export function VenueDialog({ venue, close }: { venue: FoundVenue | null; close: () => void }) {
  const { values, dirty, set, tried, setTried } = useDraft<Draft>({
    name: venue?.name ?? '',
    seats: venue === null ? '' : String(venue.seats),
    rows: textOf(venue?.rows),
    columns: textOf(venue?.columns),
    aisles: venue?.aisles.join('、') ?? '',
    equipment: venue?.equipment ?? '',
    note: venue?.note ?? '',
    before: null,
  });
  const create = useAction('venues.create');
  const edit = useAction('venues.edit');
  const action = venue === null ? create : edit;
  const name = textOrNull(values.name);
  const rows = numberOrNull(values.rows, SIDE);
  const columns = numberOrNull(values.columns, SIDE);
  const aisles = readAisles(values.aisles);
  const layout =
    aisles === null ? '过道请写列号，如 3、9' : (layoutFault({ rows, columns, aisles }) ?? undefined);
  const fault =
    numberFault(values.seats, SEATS) ??
    numberFault(values.rows, SIDE) ??
    numberFault(values.columns, SIDE) ??
    layout;

  const submit = async () => {
    setTried(true);
    const seats = numberOrNull(values.seats, SEATS);
    if (name === null || seats === null || aisles === null || fault !== undefined) return;
    const typed = {
      name,
      seats,
      rows,
      columns,
      equipment: textOrNull(values.equipment),
      note: textOrNull(values.note),
    };
    if (venue === null) {
      if ((await create.run({ ...typed, aisles })) === undefined) return;
      saySaved(`已新建场地：${name}`);
    } else {
      const moved = aisles.join() !== venue.aisles.join();
      const changes = {
        ...changedOnly({ ...venue }, typed),
        ...(moved && { aisles }),
        ...(values.before !== null && { before: values.before.id }),
      };
      if (Object.keys(changes).length > 0) {
        if ((await edit.run({ id: venue.id, ...changes })) === undefined) return;
        saySaved(`已修改场地：${name}`);
      }
    }
    close();
  };

  return (
    <FormDialog
      title={venue === null ? '新建场地' : '修改场地'}
      action={withoutRefusalAt<typeof action>(action, 'venues.name-taken', 'venues.wrong-layout')}
      word="正在保存"
      save="保存"
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <div className="field-pair">
        <TextField
          label="场地名称"
          required
          value={values.name}
          onChange={set('name')}
          max={60}
          error={tried && name === null ? '请填写场地名称' : refusalAt(action.failure, 'venues.name-taken')}
        />
        <NumberField
          label="座位数"
          required
          value={values.seats}
          onChange={set('seats')}
          unit="座"
          error={tried ? numberFault(values.seats, SEATS) : undefined}
          hint="最多坐多少人"
        />
      </div>
      <div className="field-three">
        <NumberField
          label="排数"
          value={values.rows}
          onChange={set('rows')}
          unit="排"
          error={numberFault(values.rows, SIDE)}
          hint="座位不固定的空着"
        />
        <NumberField
          label="列数"
          value={values.columns}
          onChange={set('columns')}
          unit="列"
          error={numberFault(values.columns, SIDE)}
        />
        <TextField
          label="过道"
          value={values.aisles}
          onChange={set('aisles')}
          max={60}
          hint="在第几列之后，如 3、9"
          error={tried ? (layout ?? refusalAt(action.failure, 'venues.wrong-layout')) : undefined}
        />
      </div>
      {rows !== null && columns !== null && layout === undefined && (
        <SeatPlan rows={rows} columns={columns} aisles={aisles ?? []} />
      )}
      <TextField
        label="设备"
        value={values.equipment}
        onChange={set('equipment')}
        max={200}
        placeholder="如 投影、音响、录播"
      />
      <TextField label="备注" value={values.note} onChange={set('note')} max={500} rows={2} />
      {venue !== null && (
        <Field label="排在它之前" hint="改列表里的次序；不改就空着">
          {(field) => (
            <VenuePicker
              field={field}
              value={values.before}
              onChange={set('before')}
              allowed={({ id }) => id !== venue.id}
            />
          )}
        </Field>
      )}
    </FormDialog>
  );
}

const textOf = (number: number | null | undefined) => (number == null ? '' : String(number));
