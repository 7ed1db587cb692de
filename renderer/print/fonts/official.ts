import type { PaperPage } from '../../../shared/domain/documents/paper.ts';

/** A style of official papers: the family name under which it is used, and what stands in for it. */
export interface FontRole {
  readonly title: string;
  readonly official: string;
  /** Names under which the fonts of this style are installed, best first. */
  readonly installed: readonly string[];
  readonly families: readonly string[];
  /** What stands in for it, as the screen says it. */
  readonly bundledTitle: string;
}

const SONG: FontRole = {
  title: '宋体',
  official: 'Official Song',
  installed: ['SimSun', '宋体', 'NSimSun', '方正书宋_GBK', 'FZShuSong-Z01', 'STSong', '华文宋体'],
  families: ['Bundled Song Latin', 'Bundled Song'],
  bundledTitle: '思源宋体（程序自带）',
};

const HEI: FontRole = {
  title: '黑体',
  official: 'Official Hei',
  installed: ['SimHei', '黑体', '方正黑体_GBK', 'FZHei-B01', 'STHeiti', '华文黑体'],
  families: ['Bundled Hei Latin', 'Bundled Hei'],
  bundledTitle: '思源黑体（程序自带）',
};

const FANGSONG: FontRole = {
  title: '仿宋',
  official: 'Official FangSong',
  installed: [
    'FangSong_GB2312',
    '仿宋_GB2312',
    'FangSong',
    '仿宋',
    '方正仿宋_GBK',
    'FZFangSong-Z02',
    'STFangsong',
    '华文仿宋',
  ],
  families: ['Bundled Song Latin', 'Bundled Song'],
  bundledTitle: '思源宋体（程序自带，本机没有仿宋）',
};

const TITLE_SONG: FontRole = {
  title: '小标宋',
  official: 'Official Title Song',
  installed: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05',
    '文鼎小标宋简',
  ],
  families: ['Bundled Title Song'],
  bundledTitle: '思源宋体粗体（程序自带，本机没有小标宋）',
};

/** The styles that each kind of paper is set in. */
export const ROLES: Readonly<Record<PaperPage['preset'], readonly FontRole[]>> = {
  working: [SONG, HEI],
  official: [TITLE_SONG, FANGSONG, HEI, SONG],
  certificate: [TITLE_SONG, FANGSONG, SONG],
};

/**
 * Makes the fonts of official papers that this computer has usable under their “Official …” names. Gives
 * per family the name of the font that was found.
 */
export async function findOfficialFonts(roles: readonly FontRole[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const role of roles) {
    for (const name of role.installed) {
      const face = new FontFace(role.official, `local("${name}")`);
      try {
        document.fonts.add(await face.load());
      } catch {
        continue;
      }
      found.set(role.official, name);
      break;
    }
  }
  return found;
}
