import { Button } from 'antd';
import { useImportPlan } from './store.ts';
import { WhereFields } from './WhereFields.tsx';

/** The first step: choose the lists. What can be read is said; everything else can wait. */
export function ChooseFiles({ choosing, choose }: { choosing: boolean; choose: (folder: boolean) => void }) {
  const chosenPlace = useImportPlan(({ plan }) => plan.under !== null || plan.branch !== null);
  return (
    <div className="wizard-choose">
      <ol className="steps">
        <li>
          Excel 和 WPS 的表格都可以：<strong>.xlsx　.xls　.et　.csv</strong>，一次可以选几份。
        </li>
        <li>表头叫什么、列怎么排都行，只要有“姓名”一列；标题、合计、说明、空行不用删。</li>
        <li>选好后先检查给您看，按“导入”之前什么也不会写入。</li>
      </ol>
      <div className="wizard-buttons">
        <Button type="primary" size="large" autoFocus loading={choosing} onClick={() => choose(false)}>
          选择名单…
        </Button>
        <Button size="large" disabled={choosing} onClick={() => choose(true)}>
          选择文件夹（多份回执）…
        </Button>
      </div>
      <details open={chosenPlace}>
        <summary>名单里没写支部？先选好放到哪里（检查以后再选也行）</summary>
        <WhereFields />
      </details>
    </div>
  );
}
