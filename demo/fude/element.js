/**
 * An element with attributes (`on…` are listeners, `true` and `false` switch) and children.
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: never) => unknown)>} [attributes]
 * @param {...(Node | string)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}
