import type { CSSProperties } from 'react';
import type { Paper, Part, TextBlock } from '../../shared/domain/documents/paper.ts';
import { CertificateSheet } from './CertificateSheet.tsx';
import { SheetTable } from './SheetTable.tsx';

/** Any document, laid out by the style sheet of its preset. */
export function PaperSheet({ paper }: { paper: Paper }) {
  const { page, parts } = paper;
  return (
    <article className={page.preset}>
      {page.mark !== null && (
        <div className="mark" aria-hidden>
          {page.mark}
        </div>
      )}
      {parts.map((part, index) => {
        const next = parts[index + 1];
        const style = breaks(parts[index - 1]);
        if (part.is === 'table') {
          const under = next?.is === 'closing' ? <Closing part={next} /> : null;
          return <SheetTable key={index} table={part.table} style={style} under={under} />;
        }
        // What closes a table was put into it.
        if (part.is === 'closing' && parts[index - 1]?.is === 'table') return null;
        return <PaperPart key={index} part={part} style={style} />;
      })}
    </article>
  );
}

/** What follows a new-page begins one. */
const breaks = (before: Part | undefined): CSSProperties | undefined =>
  before?.is === 'new-page' ? { breakBefore: 'page' } : undefined;

type OtherPart = Exclude<Part, { is: 'table' }>;

function PaperPart({ part, style }: { part: OtherPart; style: CSSProperties | undefined }) {
  switch (part.is) {
    case 'title':
      return <h1 style={style}>{part.text}</h1>;
    case 'ends':
      return (
        <p className="ends" style={style}>
          <span>{part.left}</span>
          <span>{part.right}</span>
        </p>
      );
    case 'text':
      return <Text block={part} style={style} />;
    case 'together':
      return (
        <div className="together" style={style}>
          {part.texts.map((block, index) => (
            <Text key={index} block={block} style={undefined} />
          ))}
        </div>
      );
    case 'closing':
      return <Closing part={part} />;
    case 'certificate':
      return <CertificateSheet face={part.face} />;
    case 'new-page':
      return null;
    default:
      throw new Error(`There is no such part: ${JSON.stringify(part satisfies never)}.`);
  }
}

function Text({ block, style }: { block: TextBlock; style: CSSProperties | undefined }) {
  return (
    <div className={block.as} style={style}>
      {block.text.split('\n').map((line, index) => (
        <p key={index}>{line === '' ? '\u00a0' : line}</p>
      ))}
    </div>
  );
}

function Closing({ part: { lines, seal } }: { part: Extract<Part, { is: 'closing' }> }) {
  return (
    <footer className="closing">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {seal.length > 0 && (
        <div className="seal">
          {seal.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </footer>
  );
}
