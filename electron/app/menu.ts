import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { BridgeEvents } from '../../shared/contract/bridge.ts';

type Command = BridgeEvents['command']['command'];
type Item = MenuItemConstructorOptions;

/**
 * The menu. Its keys are shown but not registered: the screens listen to them themselves, because only they
 * know whether Ctrl+Z belongs to the text field that is being written in or to the data behind it.
 */
export function menuTemplate(give: (command: Command) => void, devtools: boolean): Item[] {
  const command = (label: string, accelerator: string | null, name: Command): Item => ({
    label,
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
    click: () => give(name),
  });
  const line: Item = { type: 'separator' };
  return [
    {
      label: '文件',
      submenu: [
        command('保存', 'CmdOrCtrl+S', 'save'),
        command('打印…', 'CmdOrCtrl+P', 'print'),
        line,
        command('备份…', null, 'backup'),
        line,
        { role: 'quit', label: '退出' },
      ],
    },
    {
      label: '编辑',
      submenu: [
        command('撤销', 'CmdOrCtrl+Z', 'undo'),
        command('恢复', 'CmdOrCtrl+Y', 'redo'),
        line,
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
      ],
    },
    {
      label: '查看',
      submenu: [
        command('查找与命令…', 'CmdOrCtrl+K', 'palette'),
        line,
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '原始大小' },
        { role: 'togglefullscreen', label: '全屏' },
        ...(devtools ? [line, { role: 'toggleDevTools', label: '开发者工具' } satisfies Item] : []),
      ],
    },
  ];
}

/** Puts the menu up. `give` takes its commands to the screens. */
export function showMenu(give: (command: Command) => void): void {
  const devtools = process.env['DESK_DEVTOOLS'] === '1';
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(give, devtools)));
}
