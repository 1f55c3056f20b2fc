import { faulty } from './faulty.js';

/** Where a careless application keeps what it means to send, so that nothing is lost. */
const KEPT = 'tayori-unsent';

/** The form that sends a test mail, or reserves it for tomorrow. */
export class SendForm {
  #wishes = 0;

  /**
   * @param {{ readContent(): Promise<string>, words: { answers: Record<string, string> }, firstSubject(): string, pageId: string }} parts
   */
  constructor({ readContent, words, firstSubject, pageId }) {
    Object.assign(this, { readContent, words, firstSubject, pageId });
    this.dialog = document.querySelector('#send-form');
    this.form = this.dialog.querySelector('form');
    /** What the user means to send, until something in the form changes: however often it is sent, it is one mail. */
    this.wish = this.#newKey();
    const { send, reserve, close, subject } = this.form.elements;
    this.form.addEventListener('input', () => this.#begin());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      // Enter in a field submits, too.
      void this.#act('/test-sends');
    });
    reserve.addEventListener('click', () => void this.#act('/reservations'));
    close.addEventListener('click', () => this.dialog.close());
    window.addEventListener('popstate', ({ state }) => this.#showAsIn(state));
    if (faulty('reload-sends-mail-again')) void this.#sendKept();
    this.#plant(send, subject);
  }

  open() {
    this.form.reset();
    this.form.elements.subject.value = this.firstSubject();
    this.enters = 0;
    this.#begin();
    if (!this.dialog.open) this.dialog.showModal();
    // Back closes the form and stays on the mail.
    if (!history.state?.sending) history.pushState({ sending: true }, '');
    this.form.elements.to.focus();
  }

  #begin() {
    this.wish = this.#newKey();
    this.#tell('', '');
  }

  #showAsIn(state) {
    if (!state?.sending) this.dialog.close();
    else if (!this.dialog.open) {
      this.dialog.showModal();
      if (faulty('back-sends-mail-again')) void this.#act('/test-sends', this.#newKey());
    }
  }

  async #act(path, key = this.wish) {
    const begun = this.wish;
    this.#tell('under-way', '');
    const { to, cc, bcc, subject, charset } = Object.fromEntries(new FormData(this.form));
    const draft = { key, to, cc, bcc, subject, charset, html: await this.readContent() };
    if (faulty('reload-sends-mail-again')) sessionStorage.setItem(KEPT, JSON.stringify(draft));
    const answer = await post(path, draft);
    // Something else may have been begun meanwhile.
    if (begun === this.wish) this.#tell(answer.said, answer.shown);
  }

  /** @param {string} state `''`, `under-way`, or what the server says */
  #tell(state, shown) {
    const { answer } = this.form.elements;
    const saysNothing = ['', 'under-way'].includes(state) || (shown !== '' && faulty('refused-without-words'));
    answer.value = saysNothing ? '' : `${this.words.answers[state]}${shown}`;
    answer.dataset.state = state;
    const busy = state === 'under-way' && !faulty('double-click-sends-mail-twice');
    this.form.elements.send.disabled = this.form.elements.reserve.disabled = busy;
  }

  /** By the server's name for this page: the same mail from another page is another mail. */
  #newKey() {
    this.#wishes += 1;
    return `${this.pageId}-${this.#wishes}`;
  }

  async #sendKept() {
    const kept = sessionStorage.getItem(KEPT);
    if (kept) await post('/test-sends', { ...JSON.parse(kept), key: this.#newKey() });
  }

  #plant(send, subject) {
    const again = () => void this.#act('/test-sends', this.#newKey());
    send.addEventListener('dblclick', () => faulty('double-click-sends-mail-twice') && again());
    subject.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' && (this.enters += 1) > 1 && faulty('enter-sends-mail-twice')) again();
    });
  }
}

async function post(path, body) {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await answer.json();
  } catch (error) {
    return { said: 'not-delivered', shown: String(error) };
  }
}
