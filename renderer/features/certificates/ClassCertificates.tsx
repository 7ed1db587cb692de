// oxlint-disable-next-line import/no-unassigned-import -- the preview of documents is shown here
import '../documents/documents.css';
import { Button, Checkbox, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { CertificateLine } from '../../../shared/contract/certificate-answers.ts';
import { CERTIFICATE_KINDS } from '../../../shared/domain/closing/codes.ts';
import { useRight } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Empty, Section } from '../../ui/Page.tsx';
import { dayInWords, timeInWords } from '../../ui/words.ts';
import type { Wanted } from '../documents/DocumentPreview.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { PrintDialog, type PrintWish } from './PrintDialog.tsx';

const DocumentPreview = lazy(() => import('../documents/DocumentPreview.tsx'));
const CertificatePreview = lazy(() => import('./CertificatePreview.tsx'));

type Open = { is: 'issue' } | { is: 'print' } | { is: 'void' | 'reissue'; certificate: CertificateLine };

/** The certificates of a class: issued, printed, voided, issued again; counterfoils and 考核登记表 beside them. */
export function ClassCertificates({
  classId,
  className,
  closed,
}: {
  classId: string;
  className: string;
  closed: boolean;
}) {
  const asked = useCall('certificates.list', { class: classId });
  const mayIssue = useRight('certificates.issue');
  const mayPrint = useRight('documents.print');
  const mayReveal = useRight('closing.reveal');
  const [open, setOpen] = useState<Open>();
  const [printing, setPrinting] = useState<PrintWish>();
  const [wanted, setWanted] = useState<Wanted>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  if (asked.data === undefined) return <CallState asked={asked} />;
  const all = asked.data.certificates;
  const valid = all.filter(({ voidedOn }) => voidedOn === null);
  const chosen = valid.filter(({ id }) => picked.has(id));
  const forms = (scores: boolean) =>
    setWanted({
      call: 'documents.assessment-form',
      input: { class: classId, scores },
      title: `${className}考核登记表`,
      formats: ['pdf', 'docx'],
    });
  return (
    <Section
      title="证书"
      count={valid.length}
      actions={
        <span className="row-actions">
          {mayPrint && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'blank', label: '考核登记表（成绩手填）…', onClick: () => forms(false) },
                  ...(mayReveal
                    ? [
                        {
                          key: 'scores',
                          label: '考核登记表（带成绩，查看有记录）…',
                          onClick: () => forms(true),
                        },
                      ]
                    : []),
                  {
                    key: 'counterfoils',
                    label: '证书存根…',
                    disabled: all.length === 0,
                    onClick: () =>
                      setWanted({
                        call: 'documents.counterfoils',
                        input: { class: classId },
                        title: `${className}证书存根`,
                      }),
                  },
                ],
              }}
            >
              <Button>其他文书</Button>
            </Dropdown>
          )}
          {mayPrint && (
            <Button disabled={valid.length === 0} onClick={() => setOpen({ is: 'print' })}>
              {chosen.length > 0 ? `打印选中的 ${chosen.length} 份…` : '打印证书…'}
            </Button>
          )}
          {mayIssue && (
            <Button disabled={!closed} onClick={() => setOpen({ is: 'issue' })}>
              发放证书…
            </Button>
          )}
        </span>
      }
    >
      {all.length === 0 ? (
        <Empty>
          {closed
            ? '还没有发证书。点“发放证书…”，给结论为结业的学员按编号发放。'
            : '结班之后在这里发放证书。'}
        </Empty>
      ) : (
        <CertificateTable
          all={all}
          picked={picked}
          setPicked={setPicked}
          change={mayIssue ? (is, certificate) => setOpen({ is, certificate }) : null}
        />
      )}
      {asked.data.outOfReach > 0 && (
        <p className="quiet">另有 {asked.data.outOfReach} 名学员不在您的管理范围内，没有列出。</p>
      )}
      {open?.is === 'issue' && (
        <IssueDialog classId={classId} className={className} close={() => setOpen(undefined)} />
      )}
      {open?.is === 'print' && (
        <PrintDialog
          classId={classId}
          certificates={chosen.length > 0 ? chosen : valid}
          print={setPrinting}
          close={() => setOpen(undefined)}
        />
      )}
      {(open?.is === 'void' || open?.is === 'reissue') && (
        <ChangeDialog kind={open.is} certificate={open.certificate} close={() => setOpen(undefined)} />
      )}
      <Suspense fallback={null}>
        {wanted !== undefined && <DocumentPreview wanted={wanted} close={() => setWanted(undefined)} />}
        {printing !== undefined && (
          <CertificatePreview wish={printing} className={className} close={() => setPrinting(undefined)} />
        )}
      </Suspense>
    </Section>
  );
}

function CertificateTable({
  all,
  picked,
  setPicked,
  change,
}: {
  all: readonly CertificateLine[];
  picked: ReadonlySet<string>;
  setPicked: (picked: ReadonlySet<string>) => void;
  change: ((kind: 'void' | 'reissue', certificate: CertificateLine) => void) | null;
}) {
  const tick = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">选</th>
          <th scope="col">证书编号</th>
          <th scope="col">种类</th>
          <th scope="col">姓名</th>
          <th scope="col">单位</th>
          <th scope="col">学时</th>
          <th scope="col">发证日期</th>
          <th scope="col">打印</th>
          <th scope="col">状态</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {all.map((each) => (
          <tr key={each.id} className={each.voidedOn === null ? undefined : 'certificate-voided'}>
            <td>
              {each.voidedOn === null && (
                <Checkbox
                  aria-label={`选 ${each.name}`}
                  checked={picked.has(each.id)}
                  onChange={() => tick(each.id)}
                />
              )}
            </td>
            <th scope="row" className="nowrap">
              {each.number}
            </th>
            <td className="nowrap">{CERTIFICATE_KINDS[each.kind]}</td>
            <td className="nowrap">{each.name}</td>
            <td>{each.unit}</td>
            <td>{each.hours}</td>
            <td className="nowrap">{dayInWords(each.issuedOn)}</td>
            <td className="nowrap">
              {each.printedAt === null ? '未打印' : `${each.prints} 次，${timeInWords(each.printedAt)}`}
            </td>
            <td>
              {each.voidedOn !== null ? (
                <Mark tone="plain">{`已作废：${each.voidReason ?? ''}`}</Mark>
              ) : (
                <>
                  <Mark tone="good">{each.replaces === null ? '有效' : '有效，换发'}</Mark>
                  {each.renamed && <Mark tone="warning">名册姓名已改</Mark>}
                </>
              )}
            </td>
            <td className="row-actions">
              {change !== null && (
                <>
                  {each.voidedOn === null && (
                    <Button
                      size="small"
                      aria-label={`作废 ${each.name}`}
                      onClick={() => change('void', each)}
                    >
                      作废…
                    </Button>
                  )}
                  <Button
                    size="small"
                    aria-label={`换发 ${each.name}`}
                    disabled={isReplaced(each, all)}
                    onClick={() => change('reissue', each)}
                  >
                    换发…
                  </Button>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A voided one whose number is on a valid one again. */
const isReplaced = (each: CertificateLine, all: readonly CertificateLine[]): boolean =>
  each.voidedOn !== null && all.some(({ number, voidedOn }) => voidedOn === null && number === each.number);
