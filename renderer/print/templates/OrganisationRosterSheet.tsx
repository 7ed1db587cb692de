import type { OrganisationRoster } from '../../../shared/domain/documents/organisation-roster.ts';
import { dayInWords } from '../../ui/words.ts';

/** Levels beyond this one are not indented further: the name needs the room. */
const DEEPEST_INDENT = 4;

/** 组织名册: a working table in the maintained order, levels shown by indentation (DESIGN §7). */
export function OrganisationRosterSheet({ roster }: { roster: OrganisationRoster }) {
  return (
    <article className="roster">
      <h1>{roster.title}</h1>
      <p className="sheet-unit">
        <span>单位：{roster.unit}</span>
        <span>共 {roster.lines.length} 个组织</span>
      </p>
      <table>
        <colgroup>
          <col className="roster-number" />
          <col />
          <col className="roster-short" />
          <col className="roster-kind" />
          <col className="roster-statistics" />
          <col className="roster-day" />
        </colgroup>
        <thead>
          <tr>
            <th>序号</th>
            <th>组织名称</th>
            <th>简称</th>
            <th>类别</th>
            <th>统计类别</th>
            <th>成立日期</th>
          </tr>
        </thead>
        <tbody>
          {roster.lines.map((line) => (
            <tr key={line.number}>
              <td className="centre">{line.number}</td>
              <td data-level={Math.min(line.level, DEEPEST_INDENT)}>{line.name}</td>
              <td>{line.shortName}</td>
              <td className="centre">{line.kind}</td>
              <td className="centre">{line.statisticsKind}</td>
              <td className="centre">{line.foundedOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className="sheet-end">
        <p>合计：{roster.totals}</p>
        <div className="sheet-seal">
          <p>{roster.unit}（盖章）</p>
          <p>制表日期：{dayInWords(roster.day).replace(/（.*）$/u, '')}</p>
        </div>
      </footer>
    </article>
  );
}
