import { Link } from 'wouter';
import { CATEGORIES } from '../../../../shared/domain/people/codes.ts';
import { useRight } from '../../../app/session.tsx';
import { useCall } from '../../../app/use-call.ts';
import { keysOf } from '../../../ui/keys-of.ts';
import { Section } from '../../../ui/Page.tsx';
import { useRegisterView } from '../../people/register/view.ts';

/** How many people are on the register at and below an organisation; each number opens them in the register. */
export function PeopleCounts({ organisation }: { organisation: string }) {
  const maySee = useRight('people.see');
  const counts = useCall('people.counts', maySee ? { under: organisation } : null).data;
  const show = useRegisterView((view) => view.replaceConditions);
  if (counts === undefined || counts.total === 0) return null;
  const figures = [
    { title: '在册', count: counts.total, conditions: {} },
    ...keysOf(CATEGORIES).map((category) => ({
      title: CATEGORIES[category],
      count: counts.byCategory[category] ?? 0,
      conditions: { categories: [category] },
    })),
  ].filter(({ count }) => count > 0);
  return (
    <Section title="人员">
      <dl className="figures">
        {figures.map(({ title, count, conditions }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <Link href="/people" onClick={() => show({ under: organisation, ...conditions })}>
                {count}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
