import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';

GlobalWorkerOptions.workerPort = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), {
  type: 'module',
});

/** Settles when the document that was shown last has been closed. */
let letGo: Promise<unknown> = Promise.resolve();

/** How wide a page is shown, in CSS pixels. */
const WIDTH = 800;

/** The pages of a prepared PDF, drawn one by one as they come into view. */
export default function PdfPages({ address }: { address: string }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let task: PDFDocumentLoadingTask | undefined;
    let left = false;
    const open = async () => {
      // One worker serves all documents: it takes the next only when it has let go of the last.
      await letGo;
      if (left) return;
      task = getDocument({ url: new URL(address, document.baseURI).href, isEvalSupported: false });
      try {
        const opened = await task.promise;
        if (!left) setPdf(opened);
      } catch {
        if (!left) setFailed(true);
      }
    };
    void open();
    return () => {
      left = true;
      if (task !== undefined) letGo = task.destroy();
    };
  }, [address]);
  if (failed) return <p className="failure">预览打不开。请关闭后再打印一次；也可以直接“另存为 PDF”查看。</p>;
  if (pdf === undefined) return <p className="waiting">正在打开预览…</p>;
  return Array.from({ length: pdf.numPages }, (_, index) => (
    <PdfPage key={`${address} ${index + 1}`} pdf={pdf} number={index + 1} />
  ));
}

function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(number <= 2);

  useEffect(() => {
    const element = canvas.current;
    if (near || element === null) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: '600px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [near]);

  useEffect(() => {
    const element = canvas.current;
    if (!near || element === null) return undefined;
    const stopping = new AbortController();
    void draw(pdf, number, element, stopping.signal);
    return () => stopping.abort();
  }, [near, pdf, number]);

  return <canvas ref={canvas} className="pdf-page" role="img" aria-label={`第 ${number} 页`} />;
}

/** Draws a page at the resolution of the screen. A page that is closed while it is being drawn is no fault. */
async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  stopped: AbortSignal,
): Promise<void> {
  const page = await pdf.getPage(number);
  if (stopped.aborted) return;
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (WIDTH / natural.width) * window.devicePixelRatio });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.aspectRatio = `${natural.width} / ${natural.height}`;
  const drawing = page.render({ canvas, viewport });
  stopped.addEventListener('abort', () => drawing.cancel(), { once: true });
  await drawing.promise.catch(() => undefined);
}
