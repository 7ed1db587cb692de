import type { PreparedDocument } from '../../../shared/contract/document-parts.ts';

/** Pages, fonts and missing characters of a prepared document, before it is printed. */
export function FontReport({ prepared }: { prepared: PreparedDocument }) {
  const { pages, fonts, missingGlyphs } = prepared;
  return (
    <div className="font-report">
      <p>
        共 {pages} 页　字体：{fonts.join('，')}
      </p>
      {missingGlyphs.length > 0 && (
        <p className="missing" role="alert">
          缺字 {missingGlyphs.length} 个：{missingGlyphs.join(' ')}
          。打印后这些字可能变样或空白，请先核对用字，或安装含这些字的字体。
        </p>
      )}
    </div>
  );
}
