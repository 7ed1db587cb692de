import type { Invented } from './invented.ts';
import { rosterWriter, type Roster } from './roster.ts';

/** Rosters whose trouble lies in the rows around the people: headers, titles, groups, totals, examples. */

/** ① Two rows of header, as merged by Excel or as WPS leaves them when the merging is undone. */
export function twoLevelHeader(invent: () => Invented, merged: boolean): Roster {
  const { line, person, merge, done } = rosterWriter();
  line('title', ['靖港镇党员花名册']);
  line('note', ['填报单位：靖港镇党委', '', '', '', '', '填报日期：2026年11月20日']);
  line('header', ['序号', '姓名', '性别', '联系电话', '', '入党情况', '', '所在党支部']);
  line('header', ['', '', '', '手机', '固定电话', '入党时间', '转正时间', '']);
  for (let number = 1; number <= 5; number += 1) {
    const one = invent();
    person(
      [
        String(number),
        one.name,
        one.sexWord,
        one.phone,
        '0731-88061234',
        one.joinedOn,
        one.confirmedOn,
        one.branch,
      ],
      {
        name: one.name,
        sex: one.sex,
        phone: one.phone,
        otherPhone: '0731-88061234',
        joinedOn: one.joinedOn,
        confirmedOn: one.confirmedOn,
        branch: one.branch,
      },
    );
  }
  line('total', ['合计', '5人']);
  line('footer', ['制表人：', '欧某', '', '审核人：', '谭某']);
  if (merged) {
    merge(1, 1, 1, 8);
    merge(3, 4, 3, 5);
    merge(3, 6, 3, 7);
    for (const column of [1, 2, 3, 8]) merge(3, column, 4, column);
  }
  return done(
    merged
      ? { key: '1-merged-header', title: '①两级表头，有合并' }
      : { key: '1-unmerged-header', title: '①两级表头，WPS 取消了合并' },
  );
}

/** ② A running number with gaps, empty lines, lines with only a number. */
export function gaps(invent: () => Invented): Roster {
  const { line, person, done } = rosterWriter();
  line('header', ['序号', '姓名', '联系电话', '备注']);
  const [first, second, third] = [invent(), invent(), invent()];
  person(['1', first.name, first.phone, ''], { name: first.name, phone: first.phone, note: null });
  line('empty', []);
  line('empty', ['', '  ', '\u3000', '\u200B']);
  person(['4', second.name, second.phone], { name: second.name, phone: second.phone, note: null });
  line('empty', ['5']);
  person(['9', third.name, '不详', '组长'], { name: third.name, phone: null, note: '组长' });
  line('empty', ['10']);
  return done({ key: '2-gaps', title: '②序号断号、空行、只有序号的行' });
}

/** ⑧ Titles, notes, groups, a header printed again on the second page, totals and signers. */
export function surrounded(invent: () => Invented): Roster {
  const { line, person, done } = rosterWriter();
  const header = ['序号', '姓 名', '身份证号码', '单位及\n职务', '备注'];
  line('title', ['2026年党员冬训花名册']);
  line('note', ['填表说明：1.本表由支部填写；2.身份证号码须为18位。']);
  line('note', ['单位（盖章）：', '', '', '填报时间：2026.11']);
  line('header', header);
  const write = (number: number, group: string) => {
    const one = invent();
    person(
      [String(number), one.name, one.idNumber, '靖港镇便民服务中心 主任'],
      {
        name: one.name,
        idNumber: one.idNumber,
        duty: '靖港镇便民服务中心 主任',
        note: null,
        birth: one.birth,
        sex: one.sex,
      },
      { group, notes: ['birth', 'sex'] },
    );
  };
  line('group', ['一、靖港镇（3人）'], '靖港镇');
  write(1, '靖港镇');
  write(2, '靖港镇');
  line('total', ['小 计', '2人']);
  line('header', header);
  write(3, '靖港镇');
  line('group', ['芦江社区党总支'], '芦江社区党总支');
  write(4, '芦江社区党总支');
  line('total', ['', '合　计', '4']);
  line('footer', ['备注：小计不含流动党员。']);
  line('footer', ['填表人：欧某　　联系电话：0731-88060000']);
  line('footer', ['', '', '', '2026年11月24日']);
  return done({ key: '8-surrounded', title: '⑧标题、说明、分组、重复表头、小计、合计、制表人' });
}

/** ⑨ Example rows above the first person, and somebody who really has such a name. */
export function examples(invent: () => Invented): Roster {
  const { line, person, done } = rosterWriter();
  line('header', ['序号', '党员姓名*', '性别', '出生年月(岁)', '文化程度', '民族', '隶属支部']);
  line('example', ['例', '张三', '男', '1978.03', '大学', '汉', '某某党支部']);
  line('example', ['', '李四（示例）', '女', '1980.11', '大专', '苗', '某某党支部']);
  const one = invent();
  const other = invent();
  const month = (birth: string) => birth.slice(0, 7);
  person(
    ['1', one.name, one.sexWord, `${month(one.birth).replace('-', '.')}（50岁）`, '大学', '汉', one.branch],
    {
      name: one.name,
      sex: one.sex,
      birth: month(one.birth),
      education: '21',
      nationality: '01',
      branch: one.branch,
    },
  );
  person(['2', '张三', '男', '1966.05', '在职大专', '土家', other.branch], {
    name: '张三',
    sex: '1',
    birth: '1966-05',
    education: '31',
    nationality: '15',
    branch: other.branch,
  });
  return done({ key: '9-examples', title: '⑨例示行张三' });
}

/** No header at all: columns are told from their content. */
export function headless(invent: () => Invented): Roster {
  const { person, done } = rosterWriter();
  for (let number = 1; number <= 6; number += 1) {
    const one = invent();
    person(
      [String(number), one.name, one.sexWord, '汉族', one.idNumber, one.phone, one.branch],
      {
        name: one.name,
        sex: one.sex,
        nationality: '01',
        idNumber: one.idNumber,
        phone: one.phone,
        branch: one.branch,
        birth: one.birth,
      },
      { notes: ['birth'] },
    );
  }
  return done({ key: '13-headless', title: '没有表头' });
}

/** A branch merged over its people, one of whom is in a hidden row. */
export function mergedUnits(invent: () => Invented): Roster {
  const { line, person, merge, hide, done } = rosterWriter();
  const [first, second] = [invent(), invent()];
  line('header', ['所在支部', '姓名', '手机号']);
  [first, first, first, second, second].forEach(({ branch }, index) => {
    const one = invent();
    person([index === 0 || index === 3 ? branch : '', one.name, one.phone], {
      branch,
      name: one.name,
      phone: one.phone,
    });
  });
  merge(2, 1, 4, 1);
  merge(5, 1, 6, 1);
  hide(3);
  return done({ key: '14-merged-units', title: '支部合并单元格、隐藏行' });
}
