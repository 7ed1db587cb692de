import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { listen } from '../../../app/desk.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { FoundList } from './FoundList.tsx';
import { OrganisationTree } from './OrganisationTree.tsx';
import { TOP, useTree } from './store.ts';

/** The left side of 组织: search box, 显示已撤销, and the tree or what was found. */
export function TreePane({ chosen }: { chosen: string | null }) {
  const { children, failure, load, reload, showClosed, setShowClosed } = useTree();
  const [text, setText] = useState('');
  const [location] = useLocation();
  const search = useRef<InputRef>(null);

  useEffect(() => {
    void (useTree.getState().children.has(TOP) ? reload() : load(TOP));
    return listen('changed', () => void reload());
  }, [load, reload]);

  return (
    <aside className="split-side" aria-label="组织树">
      <Input
        ref={search}
        prefix={<SearchOutlined />}
        placeholder="名称或拼音首字母"
        aria-label="查找组织"
        allowClear
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setText('')}
      />
      <div className="tree-tools">
        <Checkbox checked={showClosed} onChange={(event) => setShowClosed(event.target.checked)}>
          显示已撤销
        </Checkbox>
        <Link
          href="/organisations/figures"
          aria-current={location === '/organisations/figures' ? 'page' : undefined}
        >
          组织统计
        </Link>
      </div>
      {failure !== undefined && <Failure failure={failure} again={() => void reload()} />}
      {text.trim() !== '' ? (
        <FoundList text={text.trim()} showClosed={showClosed} chosen={chosen} />
      ) : children.has(TOP) ? (
        <OrganisationTree chosen={chosen} type={() => search.current?.focus()} />
      ) : (
        failure === undefined && <p className="waiting">正在读取…</p>
      )}
    </aside>
  );
}
