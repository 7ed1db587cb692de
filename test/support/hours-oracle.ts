import type { Connection } from '../../electron/data/connection.ts';
import { cents, fight, HALVES, limit, type Counted, type Item, type Raw } from './hours-oracle-limits.ts';

/**
 * Hours counted a second time, from the raw rows, day by day and half-day by half-day, in the slowest and plainest way: it
 * shares nothing with the program but the meaning of the data.
 */

export interface OracleLine {
  readonly source: string;
  readonly part: string;
  readonly day: string;
  readonly half: string | null;
  readonly hours: number;
  readonly countsAs: string;
  readonly reason: string;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The lines of everybody over the days from one to another, by the entry that counts. */
export function oracleLedgers(connection: Connection, from: string, to: string): Map<string, OracleLine[]> {
  const all = (table: string) => connection.prepare(`SELECT * FROM ${table}`).all() as Raw[];
  const data = {
    people: all('person'),
    moves: all('person_move'),
    posts: all('post'),
    organisations: new Map(all('organisation').map((row) => [row['id'], row])),
    classes: new Map(all('training_class').map((row) => [row['id'], row])),
    rules: all('hours_rule'),
    shares: all('setting').filter((row) => row['key'] === 'hours.late-share'),
  };
  const human = new Map(data.people.map((row) => [row['id'], row['merged_into_id'] ?? row['id']]));
  const by = (rows: Raw[], column: string) => Map.groupBy(rows, (row) => row[column]);
  const enrolmentsOf = Map.groupBy(all('enrolment'), (row) => human.get(row['person_id'] ?? ''));
  const sheetsOf = Map.groupBy(
    all('attendance_sheet'),
    (row) => `${row['class_id']} ${row['day']} ${row['half']}`,
  );
  const classDays = Map.groupBy(all('attendance_sheet'), (row) => row['class_id']);
  const marks = new Map(
    all('attendance_mark').map((row) => [`${row['sheet_id']} ${row['enrolment_id']}`, row]),
  );
  const leavesOf = by(all('leave'), 'enrolment_id');
  const events = Map.groupBy(all('branch_event'), (row) => `${row['day']} ${row['half']}`);
  const joint = by(all('branch_event_branch'), 'event_id');
  const named = Map.groupBy(
    all('branch_event_person'),
    (row) => `${row['event_id']} ${human.get(row['person_id'] ?? '')}`,
  );
  const declarations = Map.groupBy(all('hours_declaration'), (row) => human.get(row['person_id'] ?? ''));
  const corrections = Map.groupBy(all('hours_correction'), (row) => human.get(row['person_id'] ?? ''));
  const movesOf = by(data.moves, 'person_id');
  const postsOf = by(data.posts, 'person_id');

  const answer = new Map<string, OracleLine[]>();
  for (const person of data.people) {
    if (person['merged_into_id'] !== null) continue;
    const id = String(person['id']);
    const items: Item[] = [];
    const blank = {
      part: '',
      minutes: null,
      days: 1,
      course: null,
      state: null,
      open: false,
      pending: false,
    };
    const own = enrolmentsOf.get(id) ?? [];
    const moves = (movesOf.get(id) ?? [])
      .filter((move) => move['kind'] !== 'employer')
      .sort((a, b) => (`${a['moved_on']} ${a['id']}` < `${b['moved_on']} ${b['id']}` ? -1 : 1));

    for (let day = from; day <= to; day = nextDay(day)) {
      const branch = branchThen(person, moves, day);
      const homes = [branch];
      const organisation = data.organisations.get(branch ?? '');
      if (organisation?.['kind'] === 'group') homes.push(organisation['parent_id'] as string);
      const member =
        branch !== null &&
        ['full', 'probationary'].includes(String(person['membership'])) &&
        String(person['joined_on'] ?? '') <= day;
      for (const half of HALVES) {
        for (const event of events.get(`${day} ${half}`) ?? []) {
          const words = (named.get(`${event['id']} ${id}`) ?? []).map((row) => row['presence']);
          const held = [
            event['organisation_id'],
            ...(joint.get(event['id'] ?? '') ?? []).map((row) => row['organisation_id']),
          ];
          const belongs = member && held.some((each) => homes.includes(each as string));
          const there =
            words.includes('present') ||
            (event['takes'] === 'all-but' && belongs && !words.includes('absent'));
          if (there)
            items.push({
              ...blank,
              source: String(event['id']),
              day,
              half,
              activity: String(event['activity']),
              minutes: Number(event['minutes']),
              correction: null,
            });
        }
        for (const enrolment of own) {
          if (!classDays.has(enrolment['class_id'] ?? '')) continue;
          for (const sheet of sheetsOf.get(`${enrolment['class_id']} ${day} ${half}`) ?? []) {
            const klass = data.classes.get(enrolment['class_id'] ?? '');
            if (klass === undefined) continue;
            const mark = marks.get(`${sheet['id']} ${enrolment['id']}`);
            if (!wasThere(enrolment, klass, day)) continue;
            const groups =
              sheet['groups'] === null ? null : (JSON.parse(String(sheet['groups'])) as number[]);
            if (
              groups !== null &&
              !groups.includes(Number(enrolment['group_number'] ?? 0)) &&
              mark === undefined
            )
              continue;
            items.push({
              ...blank,
              source: String(sheet['id']),
              part: String(enrolment['id']),
              day,
              half,
              activity: half === 'evening' ? 'class-evening' : 'class',
              course: String(klass['id']),
              state: String(
                mark?.['state'] ?? leaveState(leavesOf.get(enrolment['id'] ?? '') ?? [], day, half),
              ),
              open: !['finished', 'archived'].includes(String(klass['status'])),
              correction: null,
            });
          }
        }
      }
    }
    for (const row of declarations.get(id) ?? []) items.push(...declared(row, blank));
    for (const row of corrections.get(id) ?? [])
      items.push({
        ...blank,
        source: String(row['id']),
        day: String(row['counts_on']),
        half: null,
        activity: null,
        correction: row,
      });
    const posts = postsOf.get(id) ?? [];
    const inside = items.filter(({ day }) => day >= from && day <= to);
    const counted = inside.map((item) =>
      alone(item, data.rules, data.shares, (day) => categoryThen(person, posts, day)),
    );
    fight(counted);
    limit(counted);
    if (counted.length > 0)
      answer.set(
        id,
        counted.map(({ source, part, day, half, hours, countsAs, reason }) => ({
          source,
          part,
          day,
          half,
          hours,
          countsAs,
          reason,
        })),
      );
  }
  return answer;
}

/** The first move after a day says where he was before it; without one he is where the register says. */
function branchThen(person: Raw, moves: readonly Raw[], day: string): string | null {
  for (const move of moves)
    if (String(move['moved_on']) > day)
      return move['kind'] === 'back' ? null : (move['from_id'] as string | null);
  return person['standing'] === 'present' ? (person['branch_id'] as string | null) : null;
}

function wasThere(enrolment: Raw, klass: Raw, day: string): boolean {
  if (enrolment['status'] === 'absent') return false;
  if (enrolment['status'] === 'withdrawn' && !(day < String(enrolment['left_on'] ?? ''))) return false;
  const on = String(enrolment['enrolled_on']);
  return on <= day || (klass['ends_on'] !== null && on > String(klass['ends_on']));
}

/** Walks through every half-day of a leave. */
function leaveState(leaves: readonly Raw[], day: string, half: string): string {
  for (const leave of leaves) {
    if (leave['status'] !== 'approved') continue;
    let granted = true;
    const back = leave['back_day'] === null ? null : `${leave['back_day']} ${leave['back_half']}`;
    let at = String(leave['from_day']);
    let index = HALVES.indexOf(String(leave['from_half']));
    for (let steps = 0; steps < 400; steps += 1) {
      const here = `${at} ${HALVES[index]}`;
      if (here === `${leave['to_day']} ${leave['to_half']}`) granted = false;
      if (back === null ? !granted : here === back) break;
      if (at === day && HALVES[index] === half) return granted ? String(leave['kind']) : 'absent';
      index += 1;
      if (index === 3) {
        index = 0;
        at = nextDay(at);
      }
    }
  }
  return 'present';
}

function declared(
  row: Raw,
  blank: Omit<Item, 'source' | 'day' | 'half' | 'activity' | 'correction'>,
): Item[] {
  const base = {
    ...blank,
    source: String(row['id']),
    activity: String(row['activity']),
    course: String(row['id']),
    pending: row['status'] !== 'approved',
    correction: null,
  };
  const days: string[] = [];
  for (let day = String(row['from_on']); day <= String(row['to_on']); day = nextDay(day)) days.push(day);
  if (row['from_half'] === null) {
    const items: Item[] = [];
    let said = 0;
    for (const [index, day] of days.entries()) {
      const next = days[index + 1];
      if (next !== undefined && next.slice(0, 4) === day.slice(0, 4)) continue;
      const upTo = Math.round((Number(row['minutes'] ?? 0) * (index + 1)) / days.length);
      const inYear = days.filter((each) => each.slice(0, 4) === day.slice(0, 4)).length;
      items.push({ ...base, day, half: null, minutes: upTo - said, days: inYear });
      said = upTo;
    }
    return items;
  }
  const halves = days.flatMap((day) => HALVES.map((half) => ({ day, half })));
  const first = halves.findIndex(({ half }) => half === row['from_half']);
  const last = halves.findLastIndex(({ half }) => half === (row['to_half'] ?? 'afternoon'));
  return halves
    .map((each, index) => ({ ...each, index }))
    .filter(({ index }) => index >= first && index <= last)
    .filter(({ half, index }) => half !== 'evening' || index === first || index === last)
    .map(({ day, half }) => ({ ...base, day, half }));
}

function categoryThen(person: Raw, posts: readonly Raw[], day: string): string {
  const kinds = posts
    .filter(
      (post) =>
        (post['from_on'] === null || String(post['from_on']) <= day) &&
        (post['to_on'] === null || day < String(post['to_on'])),
    )
    .map((post) => post['kind']);
  if (['secretary', 'deputy-secretary', 'committee-member'].some((kind) => kinds.includes(kind)))
    return 'leader';
  if (kinds.includes('village-cadre')) return 'village-cadre';
  if (kinds.includes('government-cadre')) return 'government-cadre';
  const membership = String(person['membership']);
  if (membership === 'full') return 'ordinary';
  return ['probationary', 'candidate', 'activist'].includes(membership) ? membership : 'other';
}

const holds = (row: Raw, day: string) =>
  String(row['valid_from']) <= day && day <= String(row['valid_to'] ?? '9999-12-31');

function alone(
  item: Item,
  rules: readonly Raw[],
  shares: readonly Raw[],
  category: (day: string) => string,
): Counted {
  if (item.correction !== null)
    return {
      ...item,
      hours: Number(item.correction['hours']),
      countsAs: String(item.correction['counts_as']),
      reason: 'correction',
      rule: null,
    };
  const rule = rules.find((row) => row['activity'] === item.activity && holds(row, item.day)) ?? null;
  const none = (reason: string): Counted => ({
    ...item,
    hours: 0,
    countsAs: String(rule?.['counts_as'] ?? 'none'),
    reason,
    rule,
  });
  if (item.pending) return none('not-approved');
  if (rule === null) return none('no-rule');
  if (['personal', 'sick', 'official', 'absent'].includes(item.state ?? '')) return none('not-counted');
  if (rule['counts_as'] === 'none' || rule['hours'] === 0) return none('not-counted');
  const categories =
    rule['categories'] === null ? null : (JSON.parse(String(rule['categories'])) as string[]);
  if (categories !== null && !categories.includes(category(item.day))) return none('other-category');
  if (item.open) return none('class-open');
  let units: number;
  if (rule['unit'] === 'minutes') units = item.minutes ?? 180;
  else {
    units = item.half === null ? (item.minutes ?? 0) / 180 : 1;
    if (rule['unit'] === 'day') units /= 2;
  }
  let hours = cents((units / Number(rule['per'])) * Number(rule['hours']));
  let reason = 'counted';
  if (item.state === 'late' || item.state === 'early') {
    const share = Number(shares.find((row) => holds(row, item.day))?.['value'] ?? 100);
    if (share < 100) reason = 'late-share';
    hours = cents((hours * share) / 100);
  }
  return { ...item, hours, countsAs: String(rule['counts_as']), reason, rule };
}
