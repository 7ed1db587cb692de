import { Select } from 'antd';
import type { Named } from '../../../../shared/contract/timetable-answers.ts';
import { Field, type FieldProps } from '../../../ui/form/Field.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { keysOf } from '../../../ui/keys-of.ts';
import { RoutePicker } from '../../../ui/RoutePicker.tsx';
import { SitePicker } from '../../../ui/SitePicker.tsx';
import { VenuePicker } from '../../../ui/VenuePicker.tsx';
import type { Is } from './session-draft.ts';

const KINDS: Readonly<Record<Is, string>> = {
  venue: '场地',
  site: '教学点',
  route: '路线',
  place: '其他地点',
};

/** Where a session is held: a room, a site, a route, or a place that is in none of the lists. */
export function WhereField({
  is,
  where,
  place,
  setIs,
  setWhere,
  setPlace,
}: {
  is: Is;
  where: Named | null;
  place: string;
  setIs: (is: Is) => void;
  setWhere: (where: Named | null) => void;
  setPlace: (place: string) => void;
}) {
  const props = (field: FieldProps) => ({
    field,
    value: where,
    onChange: (chosen: Named | null) =>
      setWhere(chosen === null ? null : { id: chosen.id, name: chosen.name }),
  });
  return (
    <div className="field-pair where-field">
      <Field label="地点类别">
        {(field) => (
          <Select<Is>
            {...field}
            className="wide"
            value={is}
            onChange={(chosen) => {
              setIs(chosen);
              setWhere(null);
            }}
            options={keysOf(KINDS).map((value) => ({ value, label: KINDS[value] }))}
          />
        )}
      </Field>
      {is === 'place' ? (
        <TextField
          label="地点"
          value={place}
          onChange={setPlace}
          max={100}
          placeholder="如 镇政府三楼会议室"
        />
      ) : (
        <Field label="地点">
          {(field) =>
            is === 'venue' ? (
              <VenuePicker {...props(field)} />
            ) : is === 'site' ? (
              <SitePicker {...props(field)} />
            ) : (
              <RoutePicker {...props(field)} />
            )
          }
        </Field>
      )}
    </div>
  );
}
