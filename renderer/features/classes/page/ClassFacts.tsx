import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ClassPage } from '../../../../shared/contract/classes.ts';
import { CLASS_KINDS } from '../../../../shared/domain/classes/codes.ts';
import { orDash } from '../../../ui/words.ts';
import { Look } from '../../../ui/Look.tsx';
import { spanInWords } from '../words.ts';

/** Everything that is known of a class, in the order of its paper. */
export function ClassFacts({ own }: { own: ClassPage }) {
  const facts: readonly (readonly [title: string, value: ReactNode, wide?: boolean])[] = [
    ['编号', own.number ?? '未编号'],
    ['类别', CLASS_KINDS[own.kind]],
    ['培训时间', spanInWords(own)],
    ['批复（备案）文号', own.paper ?? '文号待补'],
    ['主办单位', orDash(own.organiser)],
    ['承办单位', orDash(own.undertaker)],
    ['培训对象', orDash(own.audience)],
    ['计划人数', own.planned === null ? '未填' : `${own.planned} 人`],
    ['培训地点', orDash(own.place)],
    ['主教室', orDash(own.venue?.name)],
    [
      '班主任',
      own.classTeacher === null ? (
        '未填'
      ) : (
        <>
          {own.classTeacher}
          {own.classTeacherPhone !== null && (
            <>
              {'　'}
              <Look
                call="classes.reveal"
                input={{ what: 'teacher-phone', id: own.id }}
                of={`${own.classTeacher}的电话`}
                masked={own.classTeacherPhone}
              />
            </>
          )}
        </>
      ),
    ],
    [
      '管理组织',
      <Link key="holder" href={`/organisations/${own.holder.id}`}>
        {own.holder.name || '—'}
      </Link>,
    ],
    ['所需经费', orDash(own.cost)],
    ['列支渠道', orDash(own.costSource)],
    ['培训目的', orDash(own.purpose), true],
    ['培训内容', orDash(own.content), true],
    ['备注', orDash(own.note), true],
  ];
  return (
    <dl className="class-facts">
      {facts.map(([title, value, wide = false]) => (
        <div key={title} data-wide={wide}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
