import { CODE_MARGIN, type CertificateFace, type PaperCode } from '../../shared/domain/documents/paper.ts';

/** A certificate: a page across, or half of one upright. */
export function CertificateSheet({ face }: { face: CertificateFace }) {
  return (
    <section className="certificate-sheet" data-half={face.half}>
      <div className="certificate-frame">
        <p className="certificate-number">{face.number}</p>
        <h1>{face.title}</h1>
        <p className="certificate-name">
          <span style={{ fontSize: `${face.nameSize}pt` }}>{face.name}</span>
          <span className="certificate-address">{face.address}</span>
        </p>
        <p className="certificate-text">{face.text}</p>
        <div className="certificate-foot">
          <Code code={face.code} />
          <div className="certificate-seal">
            {face.seal.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

function Code({ code: { rows, side, caption } }: { code: PaperCode }) {
  const size = rows.length + 2 * CODE_MARGIN;
  return (
    <figure className="certificate-code">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        style={{ width: `${side}mm`, height: `${side}mm` }}
        shapeRendering="crispEdges"
        aria-hidden
      >
        <path d={rows.map(rowPath).join('')} />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** The dark stretches of a row as rectangles of one module's height. */
function rowPath(row: string, index: number): string {
  return [...row.matchAll(/1+/gu)]
    .map(
      ({ 0: run, index: from }) =>
        `M${from + CODE_MARGIN} ${index + CODE_MARGIN}h${run.length}v1h-${run.length}z`,
    )
    .join('');
}
