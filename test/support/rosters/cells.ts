import type { Invented } from './invented.ts';
import { numberFor, townOrganisations } from './invented.ts';
import { rosterWriter, type Roster } from './roster.ts';

/** Rosters whose trouble lies in the cells. */

/** ③ Full-width digits, phones with spaces, hyphens, +86 or two in one cell. */
export function wideDigits(invent: () => Invented): Roster {
  const { line, person, done } = rosterWriter();
  const [one, two, three, four, five] = [invent(), invent(), invent(), invent(), invent()];
  const wide = (text: string) =>
    Array.from(text, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit).join('');
  const parted = (phone: string, by: string) =>
    [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)].join(by);
  line('header', ['姓名', '手机号码', '所在党支部']);
  person([one.name, wide(one.phone), '靖港镇机关党支部'], {
    name: one.name,
    phone: one.phone,
    branch: '靖港镇机关党支部',
  });
  person([two.name, parted(two.phone, ' '), '靖港镇 机关党支部'], {
    name: two.name,
    phone: two.phone,
    branch: '靖港镇机关党支部',
  });
  person([three.name, `+86 ${parted(three.phone, '-')}`, ''], {
    name: three.name,
    phone: three.phone,
    branch: null,
  });
  person(
    [four.name, `${four.phone}、${five.phone}`, ''],
    { name: four.name, phone: four.phone, otherPhone: five.phone, branch: null },
    { doubts: ['phone'], notes: ['otherPhone'] },
  );
  person([five.name, '1.99E+10', ''], { name: five.name, branch: null }, { faults: ['phone'] });
  person(
    [`${one.name}甲`, one.phone.slice(0, 10), ''],
    { name: `${one.name}甲`, branch: null },
    { faults: ['phone'] },
  );
  return done({ key: '3-wide-digits', title: '③全角数字、手机号带空格' });
}

/** ④ Dates in every way of writing. */
export function dates(): Roster {
  const { line, person, done } = rosterWriter();
  line('title', ['党员名册']);
  line('header', ['姓名', '出生年月', '入党时间', '转正时间']);
  const write = (
    name: string,
    cells: readonly [string, string, string],
    [birth, joinedOn, confirmedOn]: readonly (string | null)[],
    rest: Parameters<typeof person>[2] = {},
  ) => {
    const days = { birth, joinedOn, confirmedOn };
    const read = Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
    person([name, ...cells], { name, ...read }, rest);
  };
  write('欧建国', ['1978.03', '2001.7', '2002-7-1'], ['1978-03', '2001-07', '2002-07-01']);
  write('谭秀英', ['78年3月', '01年7月1日', '2002/07/01'], ['1978-03', '2001-07-01', '2002-07-01']);
  write('易志强', ['1978-3-1', '20010701', '200207'], ['1978-03-01', '2001-07-01', '2002-07']);
  write('喻丽华', ['28561', '37073.0', '2002年7月1日'], ['1978-03-12', '2001-07-01', '2002-07-01'], {
    doubts: ['birth', 'joinedOn'],
  });
  write('龚春梅', ['1978-03-05 00:00:00', '１９９９．１２', '不详'], ['1978-03-05', '1999-12', null]);
  write('邹卫东', ['1978.1', '1999.10', 'None'], ['1978-01', '1999-10', null], { doubts: ['birth'] });
  person(
    ['粟文斌', '1978.13', '2027.01', '2月30日'],
    { name: '粟文斌' },
    {
      faults: ['birth', 'joinedOn', 'confirmedOn'],
    },
  );
  write('阳小红', ['1990.05', '2007.06', '2006.06'], ['1990-05', '2007-06', '2006-06'], {
    doubts: ['joinedOn', 'confirmedOn'],
  });
  return done({ key: '4-dates', title: '④日期写法' });
}

/** ⑤ Numbers that Excel has rounded; ⑦ a small x at the end; odd numbers that stay. */
export function numbers(): Roster {
  const { line, person, done } = rosterWriter();
  const sound = numberFor('1978-03-05', '013');
  const withX = endingInX();
  line('header', ['姓名', '性别', '出生日期', '公民身份证号码']);
  person(['欧建国', '男', '1978-03-05', sound], {
    name: '欧建国',
    sex: '1',
    birth: '1978-03-05',
    idNumber: sound,
  });
  person(
    ['谭秀英', '男', '', '4.30199197803051E+17'],
    { name: '谭秀英', sex: '1', birth: null },
    { faults: ['idNumber'] },
  );
  person(
    ['易志强', '男', '', '1.1010E+17'],
    { name: '易志强', sex: '1', birth: null },
    { faults: ['idNumber'] },
  );
  person(
    ['喻丽华', '女', '1978.3', `${sound.slice(0, 15)}000`],
    { name: '喻丽华', sex: '2', birth: '1978-03' },
    {
      faults: ['idNumber'],
    },
  );
  person(
    ['龚春梅', '', '', `'${withX.toLowerCase()} `],
    { name: '龚春梅', sex: '1', birth: '1980-06-15', idNumber: withX },
    { notes: ['sex', 'birth'] },
  );
  person(
    ['邹卫东', '女', '1979-03-05', sound],
    { name: '邹卫东', sex: '2', birth: '1979-03-05', idNumber: sound },
    { doubts: ['sex', 'birth'] },
  );
  const wrong = `${sound.slice(0, 17)}${sound.endsWith('5') ? '6' : '5'}`;
  person(
    ['粟文斌', '', '', wrong],
    { name: '粟文斌', sex: null, birth: null, idNumber: wrong },
    { doubts: ['idNumber'] },
  );
  return done({ key: '5-numbers', title: '⑤⑦身份证号损坏、小写 x' });
}

/** A man's number, born 1980-06-15, whose check character is X. */
function endingInX(): string {
  for (let sequence = 1; sequence < 1000; sequence += 2) {
    const number = numberFor('1980-06-15', String(sequence).padStart(3, '0'));
    if (number.endsWith('X')) return number;
  }
  throw new Error('No number ends in X.');
}

/** ⑥ Names with spaces, dots and remarks. */
export function names(): Roster {
  const { line, person, done } = rosterWriter();
  line('header', ['姓　名', '职务']);
  const write = (cell: string, name: string, rest: Parameters<typeof person>[2] = {}) =>
    person([cell, '委 员'], { name, duty: '委 员' }, rest);
  write('欧 斌', '欧斌');
  write('欧　斌', '欧斌');
  write(' 谭\u200B秀英\u00A0', '谭秀英');
  write('阿依古丽•买买提', '阿依古丽·买买提');
  write('迪丽努尔．艾合买提', '迪丽努尔·艾合买提');
  write('古丽 ・ 阿不都', '古丽·阿不都');
  write('Anna  Maria Berg', 'Anna Maria Berg');
  person(['', '书记'], { name: null, duty: '书记' }, { faults: ['name'] });
  write('易志强（女，土家族）', '易志强', { doubts: ['name'] });
  write('喻\ue000华', '喻\ue000华', { doubts: ['name'] });
  return done({ key: '6-names', title: '⑥姓名带空格' });
}

/** ⑩ Rare characters that only GB18030 and Unicode hold; written as text file in both. */
export function rareCharacters(): Roster {
  const { line, person, done } = rosterWriter();
  line('header', ['姓名', '籍贯', '现居住地']);
  person(['欧䶮', '湖南望城', '靖港镇保安街１２号'], {
    name: '欧䶮',
    nativePlace: '湖南望城',
    address: '靖港镇保安街12号',
  });
  person(['谭𬱖', '湖南，宁乡', '芦江社区，“老街”5号'], {
    name: '谭𬱖',
    nativePlace: '湖南，宁乡',
    address: '芦江社区，“老街”5号',
  });
  person(['喻㛃𠅤', '湖南长沙', '—'], { name: '喻㛃𠅤', nativePlace: '湖南长沙', address: null });
  return done({
    key: '10-rare-characters',
    title: '⑩生僻字（GB18030 与带 BOM 的 UTF-8）',
    asCsv: true,
    asXls: false,
  });
}

/** ⑪ Different people of one name; one person under the old and the new number. */
export function namesakes(): Roster {
  const { line, person, done } = rosterWriter();
  const [one, other] = [numberFor('1964-02-09', '117'), numberFor('1971-10-30', '221')];
  const old = `${other.slice(0, 6)}${other.slice(8, 17)}`;
  line('header', ['姓名', '证件号码', '政治面貌', '党员类别']);
  const write = (idNumber: string, birth: string, doubts: ['idNumber'] | []) =>
    person(
      ['欧建国', idNumber, '中共党员(正式)', '正式'],
      { name: '欧建国', idNumber, birth, sex: '1', politicalStatus: '01', membership: 'full' },
      { notes: ['sex', 'birth'], doubts },
    );
  write(one, '1964-02-09', []);
  write(other, '1971-10-30', []);
  write(old, '1971-10-30', ['idNumber']);
  person(
    ['谭秀英', 'None', '中共预备党员', '正式党员'],
    { name: '谭秀英', idNumber: null, politicalStatus: '02', membership: 'full' },
    { doubts: ['membership'] },
  );
  return done({ key: '11-namesakes', title: '⑪同名不同人、15 位与 18 位号码' });
}

/** ⑫ Former and short names of units, “None”, and leftovers beyond the 17th column. */
export function oldUnits(invent: () => Invented): Roster {
  const { line, person, done } = rosterWriter();
  const town = townOrganisations();
  const former =
    town.find(({ formerNames }) => formerNames.length > 0)?.formerNames[0]?.name ?? '靖港公社党委';
  const short =
    town.find(({ kind, shortName }) => kind === 'branch' && shortName !== null)?.shortName ?? '机关支部';
  const pad = (cells: readonly string[], to: number) => [
    ...cells,
    ...Array.from({ length: to - cells.length }, () => ''),
  ];
  line('header', [...pad(['姓名', '单位', '所在支部', '联系方式', '备注'], 17), '废', '', '废列2']);
  const write = (unit: string | null, branch: string | null, junk: readonly string[]) => {
    const one = invent();
    person([...pad([one.name, unit ?? 'None', branch ?? 'None', one.phone, 'null'], 17), ...junk], {
      name: one.name,
      employer: unit,
      branch,
      phone: one.phone,
      note: null,
    });
  };
  write('靖港镇政府', former, ['1', '', 'x']);
  write('镇中心学校', short, ['', '', '#REF!']);
  write(null, null, ['0', '', '']);
  return done({ key: '12-old-units', title: '⑫旧称、简称、None、第 17 列以后的废列' });
}
