import { Link, useLocation } from 'wouter';
import type { Entry } from './navigation.tsx';

/** The navigation at the left: the year's work, as far as the viewer has the right to it. */
export function NavigationBar({ entries }: { entries: readonly Entry[] }) {
  const [location] = useLocation();
  return (
    <nav className="navigation" aria-label="主导航">
      <p className="brand">党校教务</p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.path}>
            <Link
              href={entry.path}
              className="navigation-entry"
              aria-current={location.startsWith(entry.path) ? 'page' : undefined}
            >
              <span aria-hidden>{entry.icon}</span>
              {entry.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
