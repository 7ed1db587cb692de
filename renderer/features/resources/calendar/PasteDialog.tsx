import { Input } from 'antd';
import type { CalendarDay } from '../../../../shared/contract/resource-answers.ts';
import { CALENDAR_YEARS } from '../../../../shared/domain/resources/calendar-dates.ts';
import { type CalendarEntry, readCalendarLines } from '../../../../shared/domain/resources/calendar-lines.ts';
import { DAY_KINDS } from '../../../../shared/domain/resources/codes.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { saySaved } from '../../../app/undo.ts';
import { sayDone } from '../../../app/notices.ts';
import { useAction } from '../../../app/use-action.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { numberFault, numberOrNull } from '../../../ui/form/number.ts';
import { NumberField } from '../../../ui/form/NumberField.tsx';
import { TextField } from '../../../ui/form/TextField.tsx';
import { textOrNull, useDraft } from '../../../ui/form/use-draft.ts';
import { dayInWords } from '../../../ui/words.ts';

const YEAR = { min: CALENDAR_YEARS.first, max: CALENDAR_YEARS.last };
const EXAMPLE = '一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n2027-02-14 春节 上班';

/** 粘贴放假安排: lines of the State Council's notice or of a table, read while they are pasted; nothing is saved before. */
export function PasteDialog({
  year,
  days,
  close,
}: {
  /** The year that is shown: for days without one. */
  year: number;
  days: readonly CalendarDay[];
  close: () => void;
}) {
  const { values, dirty, set, tried, setTried } = useDraft({ text: '', year: String(year), source: '' });
  const take = useAction('calendar.import');
  const forYear = numberOrNull(values.year, YEAR);
  const read = readCalendarLines(values.text, forYear);
  const total = read.entries.length;

  const submit = async () => {
    setTried(true);
    if (total === 0 || numberFault(values.year, YEAR) !== undefined) return;
    const done = await take.run({ text: values.text, year: forYear, source: textOrNull(values.source) });
    if (done === undefined) return;
    const said = `已录入放假安排：新增 ${done.added} 天，改动 ${done.changed} 天`;
    if (done.faults.length === 0) saySaved(said);
    else sayDone(`${said}；${done.faults.length} 行没有读懂，没有录入。`);
    close();
  };

  return (
    <FormDialog
      title="粘贴放假安排"
      about="把国务院通知的各条，或表格里的几行（日期、名称、放假或上班）复制到这里。先看读得对不对，再录入；录入后可以一次撤销。"
      action={take}
      word="正在录入"
      save={total === 0 ? '录入' : `录入 ${total} 天`}
      dirty={dirty}
      submit={() => void submit()}
      close={close}
    >
      <Field
        label="放假安排"
        required
        error={tried && total === 0 ? '还没有读出一天。请粘贴写有日期和“放假”“上班”的行' : undefined}
      >
        {(field) => (
          <Input.TextArea
            {...field}
            rows={7}
            value={values.text}
            maxLength={20_000}
            placeholder={EXAMPLE}
            onChange={(event) => set('text')(event.target.value)}
          />
        )}
      </Field>
      <div className="field-pair">
        <NumberField
          label="没写年份的按哪年"
          value={values.year}
          onChange={set('year')}
          unit="年"
          error={numberFault(values.year, YEAR)}
          hint="通知标题里有年份的，以标题为准"
        />
        <TextField
          label="依据"
          value={values.source}
          onChange={set('source')}
          max={200}
          placeholder={read.source ?? '通知名称，可以空着'}
        />
      </div>
      {values.text.trim() !== '' && <ReadLines read={read} days={days} />}
    </FormDialog>
  );
}

/** What was read: faulty lines first, then each day with what becomes of it, then lines without a day. */
function ReadLines({
  read,
  days,
}: {
  read: ReturnType<typeof readCalendarLines>;
  days: readonly CalendarDay[];
}) {
  return (
    <div className="paste-read" aria-label="读出的安排" role="region">
      <ul>
        {read.faults.map(({ line, text, reason }) => (
          <li key={`fault/${line}`} data-fault="true">
            <span>第 {line} 行</span>
            <span>
              {reason}
              <br />
              <small className="quiet">{text}</small>
            </span>
          </li>
        ))}
        {read.entries.map((entry) => (
          <li key={`${entry.day}/${entry.half ?? ''}`}>
            <span>{becomes(entry, days)}</span>
            <span>
              {dayInWords(entry.day)}
              {entry.half === null ? '' : HALF_DAYS[entry.half]}　{entry.name}　{DAY_KINDS[entry.kind]}
            </span>
          </li>
        ))}
        {read.skipped.map(({ line, text }) => (
          <li key={`skipped/${line}`} className="quiet">
            <span>第 {line} 行</span>
            <span>没有日期，略过：{text.slice(0, 60)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** 新增, 改动 or 相同, against what stands in the year that is shown. */
function becomes(entry: CalendarEntry, days: readonly CalendarDay[]): string {
  const own = days.find((each) => each.day === entry.day && each.half === entry.half && each.class === null);
  if (own === undefined) return '新增';
  return own.kind === entry.kind && own.name === entry.name ? '相同' : '改动';
}
