import { Button, Checkbox } from 'antd';
import { Link } from 'wouter';
import type { DeclarationLine } from '../../../../shared/contract/hours-declarations.ts';
import { daySpan } from '../../../../shared/domain/day-words.ts';
import {
  ACTIVITIES,
  DECLARATION_STATUSES,
  type DeclarationStatus,
} from '../../../../shared/domain/hours/codes.ts';
import { HALF_DAYS } from '../../../../shared/domain/timetable/half-days.ts';
import { fileNameOf } from '../../documents/formats.ts';
import { useAction } from '../../../app/use-action.ts';
import { sayDone } from '../../../app/notices.ts';
import { Mark } from '../../../ui/Mark.tsx';
import { orDash } from '../../../ui/words.ts';
import { Overlaps } from './DeclareForm.tsx';

const TONES: Readonly<Record<DeclarationStatus, 'plain' | 'warning' | 'good'>> = {
  declared: 'warning',
  approved: 'good',
  returned: 'plain',
};

/** Declarations, each with its proof, what else took its half-days, and what can be decided. */
export function DeclarationRows({
  found,
  ticks,
  approve,
  giveBack,
  edit,
}: {
  found: readonly DeclarationLine[];
  ticks: { readonly ticked: readonly string[]; readonly change: (ids: readonly string[]) => void } | null;
  approve: ((id: string) => void) | null;
  giveBack: ((id: string) => void) | null;
  edit: ((line: DeclarationLine) => void) | null;
}) {
  return (
    <table className="rows" aria-label="学时申报">
      <thead>
        <tr>
          {ticks !== null && <th scope="col" aria-label="选择" />}
          <th scope="col">人员</th>
          <th scope="col">内容</th>
          <th scope="col">时间</th>
          <th scope="col">证明</th>
          <th scope="col">状态</th>
          <th scope="col" aria-label="操作" />
        </tr>
      </thead>
      <tbody>
        {found.map((line) => (
          <tr key={line.id}>
            {ticks !== null && (
              <td>
                {line.status === 'declared' && (
                  <Checkbox
                    aria-label={`选${line.person.name}的${line.title}`}
                    checked={ticks.ticked.includes(line.id)}
                    onChange={(event) =>
                      ticks.change(
                        event.target.checked
                          ? [...ticks.ticked, line.id]
                          : ticks.ticked.filter((id) => id !== line.id),
                      )
                    }
                  />
                )}
              </td>
            )}
            <td>
              <Link href={`/people/${line.person.id}`}>{line.person.name}</Link>
              <div className="secondary">{orDash(line.unit)}</div>
            </td>
            <td>
              {line.title}
              <div className="secondary">
                {ACTIVITIES[line.activity]}
                {line.organiser === null ? '' : `　${line.organiser}`}
              </div>
              <Overlaps overlaps={line.overlaps} />
            </td>
            <td>{timeInWords(line)}</td>
            <td>
              {orDash(line.proof)}
              {line.attachment !== null && <SaveProof attachment={line.attachment} />}
            </td>
            <td>
              <Mark tone={TONES[line.status]}>{DECLARATION_STATUSES[line.status]}</Mark>
              {line.decidedOn !== null && (
                <div className="secondary">
                  {line.decidedOn} {line.decidedBy}
                </div>
              )}
              {line.note !== null && <div className="secondary">{line.note}</div>}
            </td>
            <td className="row-actions">
              {approve !== null && line.status !== 'approved' && (
                <Button
                  size="small"
                  aria-label={`认定${line.person.name}的${line.title}`}
                  onClick={() => approve(line.id)}
                >
                  认定
                </Button>
              )}
              {giveBack !== null && line.status !== 'returned' && (
                <Button
                  size="small"
                  type="text"
                  aria-label={`退回${line.person.name}的${line.title}`}
                  onClick={() => giveBack(line.id)}
                >
                  退回…
                </Button>
              )}
              {edit !== null && line.status !== 'approved' && (
                <Button
                  size="small"
                  type="text"
                  aria-label={`修改${line.person.name}的${line.title}`}
                  onClick={() => edit(line)}
                >
                  修改
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 2026年10月12日至14日 上午—下午, or so many minutes. */
function timeInWords({ from, to, fromHalf, toHalf, minutes }: DeclarationLine): string {
  const days = daySpan(from, to, '至');
  if (minutes !== null) return `${days}，${minutes} 分钟`;
  if (fromHalf === null || toHalf === null) return days;
  return `${days}，${HALF_DAYS[fromHalf]}${from === to && fromHalf === toHalf ? '' : `至${HALF_DAYS[toHalf]}`}`;
}

/** The scan of a proof, saved beside so that it can be looked at. */
function SaveProof({ attachment }: { attachment: { readonly id: string; readonly name: string } }) {
  const choose = useAction('window.choose-place');
  const save = useAction('attachments.save');
  const run = async () => {
    const ending = /\.[^.]{1,5}$/u.exec(attachment.name)?.[0] ?? '';
    const suggestedName = `${fileNameOf('学时证明')}${ending}`;
    const place = await choose.run({ purpose: 'attachment', suggestedName });
    if (place?.file == null) return;
    const done = await save.run({ attachment: attachment.id, to: place.file.token });
    if (done !== undefined) sayDone(`已另存 ${place.file.name}`);
  };
  return (
    <Button size="small" type="link" onClick={() => void run()}>
      另存附件…
    </Button>
  );
}
