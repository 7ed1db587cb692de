/** What the scanner tells. Names are without their namespace prefix: `x:row` is `row`. */
export interface XmlListener {
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  /** A piece of text with its entities resolved; one text may come in several pieces. */
  text(text: string): void;
}

/** The value of an attribute of the tag just opened, by its local name; undefined: it has none. */
export type Attribute = (name: string) => string | undefined;

export interface XmlScanner {
  push(piece: string): void;
  /** The document is over: throws XmlFault when a tag is cut off or an element was never closed. */
  end(): void;
}

/** The document is no XML. The reader turns it into a refusal that names file and sheet. */
export class XmlFault extends Error {}

/** No tag or text of a spreadsheet comes near; without a limit an unclosed one would be scanned again and again. */
const LONGEST = 4 * 1024 * 1024;

const LESS = 60;
const SLASH = 47;
const GREATER = 62;
const COLON = 58;
const EQUALS = 61;

/**
 * Reads XML piece by piece, without ever holding the document: a sheet of 34,000 rows is 60 MB of it.
 * Comments, declarations and processing instructions are passed over; CDATA is text. No entity but the five of
 * XML and character references is known, so a document cannot make it expand anything.
 */
export function xmlScanner(listener: XmlListener): XmlScanner {
  let rest = '';
  let depth = 0;
  const names: string[] = [];
  const values: string[] = [];
  let count = 0;
  const attribute: Attribute = (name) => {
    for (let index = 0; index < count; index++)
      if (names[index] === name) return resolveEntities(values[index] ?? '');
    return undefined;
  };

  /** Reads the tag that starts at `at`; gives the place after it, or -1 when it is not all there yet. */
  function tag(source: string, at: number): number {
    let position = at + 1;
    const length = source.length;
    const closing = source.charCodeAt(position) === SLASH;
    if (closing) position++;
    let start = position;
    let code = source.charCodeAt(position);
    while (position < length && code !== GREATER && code !== SLASH && code > 32) {
      if (code === COLON) start = position + 1;
      code = source.charCodeAt(++position);
    }
    if (position >= length) return -1;
    const name = source.slice(start, position);
    if (name === '') throw new XmlFault('a tag without name');
    count = 0;
    for (;;) {
      while (position < length && source.charCodeAt(position) <= 32) position++;
      if (position >= length) return -1;
      code = source.charCodeAt(position);
      if (code === GREATER) {
        finish(name, closing, false);
        return position + 1;
      }
      if (code === SLASH) {
        if (position + 1 >= length) return -1;
        if (source.charCodeAt(position + 1) !== GREATER) throw new XmlFault('a stray slash in a tag');
        finish(name, closing, true);
        return position + 2;
      }
      start = position;
      while (position < length && code !== EQUALS && code > 32 && code !== GREATER) {
        if (code === COLON) start = position + 1;
        code = source.charCodeAt(++position);
      }
      const nameEnd = position;
      while (position < length && source.charCodeAt(position) <= 32) position++;
      if (position >= length) return -1;
      if (source.charCodeAt(position) !== EQUALS) throw new XmlFault('an attribute without value');
      position++;
      while (position < length && source.charCodeAt(position) <= 32) position++;
      if (position >= length) return -1;
      const quote = source[position];
      if (quote !== '"' && quote !== "'") throw new XmlFault('a value without quotes');
      const valueEnd = source.indexOf(quote, position + 1);
      if (valueEnd < 0) return -1;
      names[count] = source.slice(start, nameEnd);
      values[count] = source.slice(position + 1, valueEnd);
      count++;
      position = valueEnd + 1;
    }
  }

  function finish(name: string, closing: boolean, empty: boolean): void {
    if (closing) {
      depth--;
      if (depth < 0) throw new XmlFault('more closed than opened');
      listener.close(name);
      return;
    }
    listener.open(name, attribute);
    if (empty) listener.close(name);
    else depth++;
  }

  /** Passes over what starts with `<!` or `<?`; gives the place after it, or -1 when it is not all there yet. */
  function aside(source: string, at: number): number {
    const upTo = (ending: string) => {
      const end = source.indexOf(ending, at);
      return end < 0 ? -1 : end + ending.length;
    };
    if (source.startsWith('<?', at)) return upTo('?>');
    if (source.startsWith('<!--', at)) return upTo('-->');
    if (source.startsWith('<![CDATA[', at)) {
      const end = upTo(']]>');
      if (end > 0) listener.text(source.slice(at + 9, end - 3));
      return end;
    }
    // Too short yet to tell which of them it is.
    if (source.length - at < 9) return -1;
    if (source.startsWith('<!DOCTYPE', at)) throw new XmlFault('a document type');
    return upTo('>');
  }

  return {
    push(piece) {
      const source = rest === '' ? piece : rest + piece;
      let at = 0;
      for (;;) {
        const open = source.indexOf('<', at);
        if (open !== at && depth > 0) {
          // Text up to the last entity that may be cut off stays for the next piece.
          let end = open;
          if (open < 0) {
            const entity = source.lastIndexOf('&');
            end = entity >= at && source.length - entity < 12 ? entity : source.length;
          }
          if (end > at) listener.text(resolveEntities(source.slice(at, end)));
          if (open < 0) {
            at = end;
            break;
          }
        }
        if (open < 0) {
          at = source.length;
          break;
        }
        const kind = source.charCodeAt(open + 1);
        const after =
          open + 1 >= source.length
            ? -1
            : kind === 33 || kind === 63
              ? aside(source, open)
              : tag(source, open);
        if (after < 0) {
          at = open;
          break;
        }
        at = after;
      }
      rest = source.slice(at);
      if (rest.length > LONGEST) throw new XmlFault('a tag without end');
    },
    end() {
      if (depth !== 0 || rest.charCodeAt(0) === LESS) throw new XmlFault('the document is cut off');
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
