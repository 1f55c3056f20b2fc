/** Where the page keeps them for us. */
type MessageWindow = { __sekishoMessages?: string[] };

/** Runs in the page. What is told is shown for three seconds and then gone. */
export function collectMessages(): void {
  const scope = window as MessageWindow;
  if (scope.__sekishoMessages) return;
  const told: string[] = (scope.__sekishoMessages = []);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const message of [node, ...node.querySelectorAll('.jodit-ui-message')])
          if (message.matches('.jodit-ui-message') && message.textContent) told.push(message.textContent.trim());
      }
  }).observe(document.documentElement, { childList: true, subtree: true });
}

/** Runs in the page. */
export function forgetMessages(): void {
  (window as MessageWindow).__sekishoMessages?.splice(0);
}

/** Runs in the page. */
export function readMessages(): string {
  return [...new Set((window as MessageWindow).__sekishoMessages)].join(' ');
}
