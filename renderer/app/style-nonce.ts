/** The nonce of this page; it stands in the page as a meta tag because it is new with every response. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

/**
 * Gives every `<style>` element that a library makes from now on the nonce of this page, which the content
 * security policy asks for. To be called before anything is drawn: antd's own `csp` option leaves out its
 * scroll locker and its icons.
 */
export function giveStylesTheNonce(): void {
  const createElement = document.createElement.bind(document);
  document.createElement = (tag: string, options?: ElementCreationOptions): HTMLElement => {
    const element = createElement(tag, options);
    if (element instanceof HTMLStyleElement) element.nonce = styleNonce;
    return element;
  };
}
