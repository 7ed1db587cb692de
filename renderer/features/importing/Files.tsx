import type { ImportFile } from '../../../shared/contract/importing.ts';
import { FileCard } from './FileCard.tsx';
import { Section } from '../../ui/Page.tsx';
import type { ImportPlan } from './plan.ts';
import { useImportPlan } from './store.ts';

/** More files than this are folded away as long as nothing is to be said about them. */
const MOST_OPEN = 3;

/** The files: those about which something is to be decided first, of a whole folder the others folded. */
export function Files({ files }: { files: readonly ImportFile[] }) {
  const numbered = files.map((file, index) => ({ file, index }));
  const decisions = useImportPlan((work) => work.plan.files);
  // What was decided about stays where it can be taken back.
  const isOpen = ({ file, index }: (typeof numbered)[number]) =>
    needsWord(file) || isDecided(decisions[index]);
  const open = files.length <= MOST_OPEN ? numbered : numbered.filter(isOpen);
  const folded = numbered.filter((each) => !open.includes(each));
  return (
    <Section title="名单" count={files.length}>
      <ul className="wizard-files">
        {open.map(({ file, index }) => (
          <FileCard key={`${index} ${file.name}`} file={file} index={index} />
        ))}
      </ul>
      {folded.length > 0 && (
        <details>
          <summary>
            {open.length === 0 ? `${folded.length} 份都读好了` : `其余 ${folded.length} 份都读好了`}
          </summary>
          <ul className="wizard-files">
            {folded.map(({ file, index }) => (
              <FileCard key={`${index} ${file.name}`} file={file} index={index} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function isDecided(file: ImportPlan['files'][number] | undefined): boolean {
  return file !== undefined && (file.hidden || file.fields !== null || file.sheet !== null);
}

/** Whether a file could not be read, or asks something. */
function needsWord(file: ImportFile): boolean {
  return (
    file.fault !== null ||
    file.columns.length === 0 ||
    file.hiddenRows > 0 ||
    file.columns.some(({ state }) => state === 'conflict')
  );
}
