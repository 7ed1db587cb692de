import { test } from 'vitest';
import { sampleId } from '../../shared/contract/sample-id.ts';
import { ask } from '../support/ask.ts';
import { openDeskWindow } from '../support/desk-window.ts';
import { goTo } from '../support/tour.ts';

test('shots', async () => {
  const desk = await openDeskWindow({ sample: true });
  const { page } = desk;
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  const C = sampleId('class', '后备干部2026年第1期');
  const shot = (name: string) => page.screenshot({ path: `/tmp/closing-pdf/s-${name}.png` });
  try {
    await goTo(page, `/classes/${C}/results`);
    await page.getByRole('grid').waitFor();
    await page.waitForTimeout(800);
    await shot('results');
    await page.getByRole('button', { name: '显示成绩和评语' }).click();
    await page.waitForTimeout(1000);
    await shot('results-shown');
    await goTo(page, `/classes/${C}/closing`);
    await page.getByText('材料清单').waitFor();
    await page.waitForTimeout(500);
    await shot('closing');
    await page.getByRole('button', { name: '发放证书…' }).click();
    await page.waitForTimeout(600);
    await shot('issue');
    await page.getByRole('button', { name: '发放', exact: true }).click();
    await page.getByText('望党校结〔2026〕0017号').first().waitFor();
    await page.waitForTimeout(500);
    await shot('issued');
    await page.getByRole('button', { name: '打印证书…' }).click();
    await page.waitForTimeout(500);
    await shot('print-dialog');
    await page.getByRole('button', { name: '预览', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByText(/共 \d+ 页/u)
      .waitFor({ timeout: 40_000 });
    await page.waitForTimeout(1500);
    await shot('preview');
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
    const { certificates } = await ask(page, 'certificates.list', { class: C });
    await goTo(page, '/settings/certificates');
    await page.getByLabel('防伪码').fill(certificates[0]?.code ?? '');
    await page.getByLabel('防伪码').press('Enter');
    await page.getByText('真实有效', { exact: true }).waitFor();
    await page.waitForTimeout(500);
    await shot('verify');
    await goTo(page, `/classes/${sampleId('class', '2026年第12期')}/closing`);
    await page.getByText('材料清单').waitFor();
    await page.getByRole('button', { name: '结班…' }).click();
    await page.waitForTimeout(700);
    await shot('close-dialog');
  } catch (error) {
    await shot('failed');
    throw error;
  } finally {
    await desk.close();
  }
}, 200_000);
