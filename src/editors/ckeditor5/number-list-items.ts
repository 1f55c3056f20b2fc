/** As the vendor makes them: `e` and 32 hexadecimal digits. */
const GENERATED = /(?<= data-list-item-id=")e[0-9a-f]{32}(?=")/g;

/**
 * Since 45 every item of a list is saved with an id drawn by lot. That it is there is for everybody to see; which one it
 * is tells nothing, so they are numbered in the order in which they occur.
 */
export function numberListItems(html: string): string {
  const numbers = new Map<string, number>();
  return html.replace(GENERATED, (id) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `item-${number}`;
  });
}
