/** Side of the square that a character is drawn into, in pixels. */
const SIDE = 24;

/** A code point that is no character and never will be: every font draws it as its empty box. */
const NO_CHARACTER = '\u{10FFFF}';

/** Whether a character is drawn as the empty box, that is, no font of this computer has a shape for it. */
export function drawnAsNothing(character: string): boolean {
  return pixelsOf(character) === pixelsOf(NO_CHARACTER);
}

function pixelsOf(character: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (context === null) return character;
  context.font = `20px "Official Song", "Bundled Song", serif`;
  context.textBaseline = 'top';
  context.fillText(character, 0, 0);
  return context.getImageData(0, 0, SIDE, SIDE).data.join();
}
