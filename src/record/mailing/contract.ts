import type { ReceivedMail } from '../../core/read-mail.ts';
import type { Mailing } from '../../editors/mailing.ts';
import type { ReservedMail } from '../../model/mail.ts';

/** What a user does to send, together with what was really sent. Every intent comes to rest. */
export interface Mails extends Mailing {
  /** Empties the outbox and forgets every reservation but these, which somebody made before this build was there. */
  seed(reserved?: ReservedMail[]): Promise<void>;
  /** Lets the day come for which everything was reserved, and resolves once it is sent. */
  sendReserved(): Promise<void>;
  /** What was handed over to the mail system since the last seed, in order. Never taken from the page. */
  outbox(): Promise<ReceivedMail[]>;
}
