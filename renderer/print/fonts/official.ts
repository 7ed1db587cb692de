/** A style of official papers: the family name under which it is used, and what stands in for it. */
export interface FontRole {
  readonly official: string;
  /** Names under which the fonts of this style are installed, best first. */
  readonly installed: readonly string[];
  readonly families: readonly string[];
  readonly bundledTitle: string;
}

export const ROLES: readonly FontRole[] = [
  {
    official: 'Official Song',
    installed: ['SimSun', '宋体', 'NSimSun', '方正书宋_GBK', 'FZShuSong-Z01', 'STSong', '华文宋体'],
    families: ['Bundled Song Latin', 'Bundled Song'],
    bundledTitle: '思源宋体（程序自带）',
  },
  {
    official: 'Official Hei',
    installed: ['SimHei', '黑体', '方正黑体_GBK', 'FZHei-B01', 'STHeiti', '华文黑体'],
    families: ['Bundled Hei Latin', 'Bundled Hei'],
    bundledTitle: '思源黑体（程序自带）',
  },
];

/**
 * Makes the fonts of official papers that this computer has usable under their “Official …” names. Gives
 * per family the name of the font that was found.
 */
export async function findOfficialFonts(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const role of ROLES) {
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
