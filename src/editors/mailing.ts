import type { MailDraft } from '../model/mail.ts';

/** What an application says to somebody who wants to send. */
export interface SendAnswer {
  /** Whether it says that the mail is sent, or will be. */
  accepted: boolean;
  /** Everything it says; '' when it says nothing. */
  text: string;
}

/**
 * How the wish to send is expressed. `click`: once, on the sending button. `double-click`: on the same button.
 * `enter-twice`: Enter in the field of the subject, pressed twice as fast as a hand can.
 */
export type SendGesture = 'click' | 'double-click' | 'enter-twice';

/**
 * The intents of a user in front of the form by which the application around an editor sends what the editor exports.
 * Where the application has no such thing the adapter throws `Inapplicable` with the reason.
 */
export interface Mailing {
  /** Opens the form as a user does; afresh, with nothing of an earlier mail in it, when it is open already. */
  openSend(): Promise<void>;
  /** Fills in these fields and leaves the others. */
  fillIn(draft: Partial<MailDraft>): Promise<void>;
  /** Sends. Resolves once the application has answered. */
  send(gesture: SendGesture): Promise<SendAnswer>;
  /** Reserves the delivery for a later day. Resolves once the application has answered. */
  reserve(): Promise<SendAnswer>;
}
