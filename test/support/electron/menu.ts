import type * as Electron from 'electron/main';

type Item = Electron.MenuItemConstructorOptions;

let applicationMenu: StandInMenu | null = null;

/** A menu nobody sees: there to be chosen from by a test. */
class StandInMenu {
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }
}

export const Menu = {
  buildFromTemplate: (template: Item[]): StandInMenu => new StandInMenu(template),
  setApplicationMenu(menu: StandInMenu | null): void {
    applicationMenu = menu;
  },
} satisfies Record<keyof Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>, unknown>;

/** Chooses the item with this label; false when there is none. */
export function chooseFromMenu(label: string, items = applicationMenu?.items ?? []): boolean {
  for (const item of items) {
    if (item.label === label && item.click !== undefined) {
      item.click({} as never, undefined, {});
      return true;
    }
    if (Array.isArray(item.submenu) && chooseFromMenu(label, item.submenu)) return true;
  }
  return false;
}
