import type { ThemeConfig } from 'antd';
import type { Density } from './preferences.ts';

/** System fonts first: they are hinted for the screen. The bundled one is for machines without any. */
const FONTS =
  '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Desk Sans Latin", "Desk Sans", sans-serif';

/** Height of a row and of a control, in pixels. */
export const ROW_HEIGHT: Record<Density, number> = { normal: 32, compact: 26 };

/** The look of the program: white and grey with one deep, quiet red. Colours stand in base.css once more. */
export function themeFor(density: Density): ThemeConfig {
  return {
    token: {
      colorPrimary: '#8f2b2b',
      colorInfo: '#4a5a6a',
      colorLink: '#1f2329',
      colorLinkHover: '#8f2b2b',
      colorError: '#c4291c',
      colorText: '#1f2329',
      colorTextSecondary: '#5c6370',
      colorTextPlaceholder: '#858b96',
      controlItemBgActive: '#f8f0ef',
      controlItemBgActiveHover: '#f1e4e2',
      colorBorder: '#c9cdd4',
      colorBorderSecondary: '#e5e6eb',
      borderRadius: 4,
      fontSize: 14,
      fontFamily: FONTS,
      controlHeight: density === 'normal' ? 32 : 28,
      // Dialogs stand at once: keys typed while one is still moving would go astray.
      motion: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none' },
    },
  };
}
