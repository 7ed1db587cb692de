import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { giveCommand } from './commands.ts';
import { type PaletteEntry, paletteEntries } from './palette-entries.ts';
import { useRight, useSession } from './session.tsx';
import { useCall } from './use-call.ts';

/** Groups of what is looked for in the data. */
const FOUND: readonly PaletteEntry['group'][] = ['组织', '人员', '班次'];

/** 查找 (Ctrl+K): pages, actions, people, classes and organisations, by name or pinyin initials, all from the keyboard. */
export function Palette({ close }: { close: () => void }) {
  const { rights } = useSession().viewer;
  const mayLook = useRight('organisations.see');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const waiting = useRef(false);
  const [, navigate] = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const wanted = text.trim().slice(0, 100);
  const search = useCall('organisations.search', mayLook && wanted !== '' ? { text: wanted } : null);
  const mayLookAtPeople = useRight('people.see');
  const persons = useCall(
    'people.search',
    mayLookAtPeople && wanted !== '' ? { text: wanted.slice(0, 60), limit: 8 } : null,
  );
  const mayLookAtClasses = useRight('classes.see');
  const classes = useCall(
    'classes.list',
    mayLookAtClasses && wanted !== '' ? { text: wanted.slice(0, 60), limit: 6 } : null,
  );
  const loading = search.loading || persons.loading || classes.loading;
  const entries = paletteEntries(
    text,
    rights,
    search.data?.found ?? [],
    persons.data?.found ?? [],
    classes.data?.found ?? [],
  );
  const current = Math.min(chosen, entries.length - 1);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const choose = (entry: PaletteEntry) => {
    close();
    if (entry.to !== undefined) {
      navigate(entry.to);
      document.getElementById('main')?.focus();
    }
    // After the palette has left the screen, so that the command reaches the page behind it.
    const { command } = entry;
    if (command !== undefined) setTimeout(() => giveCommand(command));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const entry = entries[current];
    if (step !== 0) {
      event.preventDefault();
      setChosen((current + step + entries.length) % Math.max(entries.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // What is shown may still be those of an earlier word: a quick Enter waits for the right ones.
      if (loading && (entry === undefined || FOUND.includes(entry.group))) waiting.current = true;
      else if (entry !== undefined) choose(entry);
    }
  };

  useEffect(() => {
    if (!waiting.current || loading) return;
    waiting.current = false;
    const entry = entries[current];
    if (entry !== undefined) choose(entry);
  });

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="查找"
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={entries[current] && `palette-${current}`}
        placeholder="姓名、班次、组织、拼音首字母或功能，如：zw 靖港、jgz、备份"
        value={text}
        maxLength={100}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
          waiting.current = false;
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-list" role="listbox" aria-label="结果">
        {entries.map((entry, index) => (
          <PaletteLine
            key={entry.key}
            entry={entry}
            index={index}
            chosen={index === current}
            first={entry.group !== entries[index - 1]?.group}
            choose={choose}
          />
        ))}
      </ul>
      {entries.length === 0 && loading && <p className="palette-none">正在查找…</p>}
      {entries.length === 0 && !loading && (
        <p className="palette-none">没有找到“{text}”。换一个词，或只输入名称的一部分。</p>
      )}
      {search.failure !== undefined && <p className="palette-none">{search.failure.message}</p>}
      <p className="palette-keys">↑ ↓ 选择　Enter 打开　Esc 关闭</p>
    </dialog>
  );
}

function PaletteLine(props: {
  entry: PaletteEntry;
  index: number;
  chosen: boolean;
  first: boolean;
  choose: (entry: PaletteEntry) => void;
}) {
  const { entry, index, chosen, first, choose } = props;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <>
      {first && (
        <li role="presentation" className="palette-group">
          {entry.group}
        </li>
      )}
      <li
        ref={line}
        id={`palette-${index}`}
        role="option"
        aria-selected={chosen}
        className="palette-line"
        onMouseDown={(event) => {
          event.preventDefault();
          choose(entry);
        }}
      >
        <span>{entry.title}</span>
        {entry.detail !== undefined && <small>{entry.detail}</small>}
      </li>
    </>
  );
}
