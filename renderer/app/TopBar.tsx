import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from './preferences.ts';
import { useRight } from './session.tsx';
import { bareLabel, redo, undo } from './undo.ts';
import { useCall } from './use-call.ts';

/** The bar at the top: office, search, undo and redo, density. */
export function TopBar({ office, openPalette }: { office: string; openPalette: () => void }) {
  return (
    <header className="top">
      <strong className="office" title={office}>
        {office}
      </strong>
      <button type="button" className="search-button" onClick={openPalette}>
        <SearchOutlined />
        <span>查找人员、班次、组织、功能</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <UndoButtons />
      <DensitySwitch />
    </header>
  );
}

function UndoButtons() {
  const allowed = useRight('changes.undo');
  const state = useCall('changes.undo-state', allowed ? {} : null);
  const [busy, setBusy] = useState(false);
  if (!allowed) return null;
  const next = state.data;
  const act = (run: () => Promise<boolean>) => () => {
    setBusy(true);
    void run().finally(() => setBusy(false));
  };
  return (
    <div className="undo" role="group" aria-label="撤销与恢复">
      <Button
        disabled={busy || !next?.undo}
        onClick={act(() => undo())}
        title={next?.undo ? `撤销：${bareLabel(next.undo.label)}（Ctrl+Z）` : '没有可以撤销的操作'}
      >
        <span className="undo-label">{next?.undo ? `撤销：${bareLabel(next.undo.label)}` : '撤销'}</span>
      </Button>
      <Button
        disabled={busy || !next?.redo}
        onClick={act(redo)}
        title={next?.redo ? `恢复：${bareLabel(next.redo.label)}（Ctrl+Y）` : '没有可以恢复的操作'}
      >
        <span className="undo-label">{next?.redo ? `恢复：${bareLabel(next.redo.label)}` : '恢复'}</span>
      </Button>
    </div>
  );
}

function DensitySwitch() {
  const { density, setDensity } = usePreferences();
  return (
    <Button
      type="text"
      onClick={() => setDensity(density === 'normal' ? 'compact' : 'normal')}
      title="一屏显示更多行，或恢复标准行高"
    >
      {density === 'normal' ? '紧凑显示' : '标准显示'}
    </Button>
  );
}
