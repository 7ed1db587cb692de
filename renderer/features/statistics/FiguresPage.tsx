import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Coverage, Figures } from '../../../shared/contract/statistics-answers.ts';
import { CLASS_KINDS } from '../../../shared/domain/classes/codes.ts';
import type { Figure } from '../../../shared/domain/statistics/codes.ts';
import {
  figureSentences,
  hoursInWords,
  percentInWords,
} from '../../../shared/domain/statistics/sentences.ts';
import { sayDone, sayFailed } from '../../app/notices.ts';
import { useRight } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { CallState } from '../../ui/CallState.tsx';
import { DayField } from '../../ui/day/DayField.tsx';
import { readDay } from '../../ui/day/entry.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import type { Wanted } from '../documents/DocumentPreview.tsx';
import { open, type Part, useWhen } from './when.ts';

const DocumentPreview = lazy(() => import('../documents/DocumentPreview.tsx'));

/** 领导要数: one page of one day; copied as sentences, printed, exported; each number opens. */
export default function FiguresPage() {
  const { on } = useWhen();
  const day = readDay(on);
  const wrong = on.trim() !== '' && day === null;
  const asked = useCall('statistics.figures', wrong ? null : day === null ? {} : { on: day });
  const [wanted, setWanted] = useState<Wanted>();
  const figures = asked.data;
  const copy = async () => {
    if (figures === undefined) return;
    try {
      await navigator.clipboard.writeText(figureSentences(figures).join('\n'));
      sayDone('已复制，可以粘贴到消息里');
    } catch {
      sayFailed('复制没有成功。请选中页面上的文字，按 Ctrl+C 复制。');
    }
  };
  return (
    <Page
      title="领导要数"
      about="数字都可以点开看名单。人次不含未报到和退学的；学时按学时规则折算，没有结业的班次暂不计。"
      actions={
        <>
          <Button disabled={figures === undefined} onClick={() => void copy()}>
            复制文字
          </Button>
          <Button
            type="primary"
            disabled={figures === undefined}
            onClick={() =>
              figures &&
              setWanted({
                call: 'documents.figures',
                input: { on: figures.on },
                title: `${figures.year}年党员教育培训情况`,
              })
            }
          >
            打印和导出…
          </Button>
        </>
      }
    >
      <div className="figures-when">
        <DayField
          label="截至"
          value={on}
          onChange={(text) => useWhen.setState({ on: text })}
          hint="不填即今天"
          error={wrong ? '不是日期，请写成 2026-11-23' : undefined}
        />
        {asked.loading && figures !== undefined && <span className="quiet">正在重新计算…</span>}
      </div>
      {asked.failure !== undefined && figures !== undefined && (
        <Failure failure={asked.failure} again={asked.again} />
      )}
      {figures === undefined ? <CallState asked={asked} /> : <Content figures={figures} />}
      <Suspense fallback={null}>
        {wanted !== undefined && <DocumentPreview wanted={wanted} close={() => setWanted(undefined)} />}
      </Suspense>
    </Page>
  );
}

function Content({ figures }: { figures: Figures }) {
  const { held, closed, hours, events, secretaries, coverage, kinds, units } = figures;
  const seesPeople = useRight('people.see');
  return (
    <>
      <dl className="figures statistics-figures">
        <Number title="培训班" figure="held">
          {held.classes}
        </Number>
        <Number title="其中已结业" figure="closed">
          {closed.classes}
        </Number>
        <Number title="人次" figure="person-times">
          {held.personTimes}
        </Number>
        <Number title="人数" figure="persons">
          {held.persons}
        </Number>
        <Number title="支部活动" figure="events">
          {events.events}
        </Number>
        <div>
          <dt>累计学时</dt>
          <dd>{hoursInWords(hours.total)}</dd>
        </div>
        <Number title="学时完成率" figure="met">
          {percentInWords(coverage.percent)}
        </Number>
        <Number title="还差学时（人）" figure="missing">
          {coverage.missing}
        </Number>
        <Number title="未训书记（人）" figure="untrained">
          {secretaries.untrained}
        </Number>
      </dl>
      <Section title="可以直接发出的文字">
        <div className="figure-text" role="document" aria-label="可以直接发出的文字">
          {figureSentences(figures).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Section>
      <Section title="各单位学时完成情况" count={units.length}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">单位</th>
              {['应完成', '已完成', '还差学时', '免学时', '完成率'].map((title) => (
                <th key={title} scope="col" className="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, ...own }) => (
              <CoverageRow
                key={unit.id}
                title={seesPeople ? <Link href={`/organisations/${unit.id}`}>{unit.name}</Link> : unit.name}
                coverage={own}
                part={{ unit: unit.id }}
              />
            ))}
          </tbody>
          <tfoot>
            <CoverageRow title="合计" coverage={coverage} part={{}} />
          </tfoot>
        </table>
      </Section>
      <Section title="各类班次" count={kinds.length}>
        <table className="rows statistics-kinds">
          <thead>
            <tr>
              <th scope="col">类别</th>
              {['班次', '人次', '人数'].map((title) => (
                <th key={title} scope="col" className="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, classes, personTimes, persons }) => (
              <tr key={kind}>
                <th scope="row">{CLASS_KINDS[kind]}</th>
                <Opening figure="held" part={{ kind }} number={classes} />
                <Opening figure="person-times" part={{ kind }} number={personTimes} />
                <Opening figure="persons" part={{ kind }} number={persons} />
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}

function Number({ title, figure, children }: { title: string; figure: Figure; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <Link href={`/statistics/rows/${figure}`} onClick={() => open({})}>
          {children}
        </Link>
      </dd>
    </div>
  );
}

function CoverageRow({ title, coverage, part }: { title: ReactNode; coverage: Coverage; part: Part }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <Opening figure="members" part={part} number={coverage.members} />
      <Opening figure="met" part={part} number={coverage.met} />
      <Opening figure="missing" part={part} number={coverage.missing} />
      <Opening figure="exempt" part={part} number={coverage.exempt} />
      <td className="number">{percentInWords(coverage.percent)}</td>
    </tr>
  );
}

function Opening({ figure, part, number }: { figure: Figure; part: Part; number: number }) {
  return (
    <td className="number">
      {number === 0 ? (
        0
      ) : (
        <Link href={`/statistics/rows/${figure}`} onClick={() => open(part)}>
          {number}
        </Link>
      )}
    </td>
  );
}
