/** Playwright's global setup of a config that nobody conducts: the builds are not served, so nothing can be recorded. */
export default function explain(): never {
  throw new Error('This config defines an upgrade. Run it with: npx sekisho verify');
}
