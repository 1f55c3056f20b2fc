import {
  bccIsHidden,
  deliveredAsWritten,
  headerNamesRecipients,
  isInHeader,
  isNamedIn,
  refusedWithWords,
  type Deliveries,
} from '../src/core/mail-invariants.ts';
import { mailboxOf } from '../src/core/mailbox-of.ts';
import { scenario } from '../src/record/scenario.ts';
import { ANYBODY, draftOf, sendMail } from './sending/send-mail.ts';

interface WrittenAddress {
  /** As somebody types it. */
  written: string;
  /** Who is to get the mail; nobody: it must be refused. */
  delivered: string[];
  /** Refusing it is as good. */
  mayRefuse?: boolean;
}

const FIELDS = ['to', 'cc', 'bcc'] as const;

/** Each address in each field, in a mail of its own. */
scenario(
  'send-to-addresses',
  { page: 'shared', timeout: 60_000 },
  async ({ editor, mailing, row, checkpoint, invariant, observe }) => {
    await mailing.seed();
    await editor.load('<p>テスト送信です。</p>');
    await checkpoint('opened');
    const [sent, expected]: [Deliveries, Deliveries] = [{}, {}];
    const [silently, shown, missing]: [string[], string[], string[]] = [[], [], []];
    const envelopes: Record<string, string[]> = {};
    for (const { written, delivered, mayRefuse } of row.addresses as unknown as WrittenAddress[]) {
      for (const field of FIELDS) {
        const what = `${field}: ${written}`;
        const { answer, mails } = await sendMail(mailing, draftOf({ [field]: written }));
        const all = mails.flatMap(({ recipients }) => recipients);
        // A mail needs somebody in To beside a copy.
        const own = field === 'to' ? all : all.filter((one) => mailboxOf(one) !== ANYBODY);
        envelopes[what] = own;
        const refused = !answer.accepted;
        sent[what] = refused && all.length === 0 ? 'refused' : own;
        expected[what] = delivered.length === 0 || (mayRefuse && refused) ? 'refused' : delivered;
        if (refused && (answer.text.trim() === '' || all.length > 0)) silently.push(what);
        for (const address of refused ? [] : delivered) {
          if (field === 'bcc' && mails.some((mail) => isInHeader(mail, address))) shown.push(address);
          if (field !== 'bcc' && !mails.some((mail) => isNamedIn(mail[field], address))) missing.push(what);
        }
      }
    }
    observe('envelopes', envelopes);
    invariant(...deliveredAsWritten(sent, expected));
    invariant(...refusedWithWords(silently));
    invariant(...bccIsHidden(shown));
    invariant(...headerNamesRecipients(missing));
  },
);
