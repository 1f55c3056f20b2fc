import type { LocalisedText } from '../../../model/text.ts';
import type { Verdict } from '../../../model/verdict.ts';
import type { Action, Answer } from './review-api.ts';

export interface Notice {
  tone: 'go' | 'review' | 'block';
  text: LocalisedText;
}

/** Where decisions are handed in, and what became of them. */
export interface ReviewDesk {
  /** As judged by the server; `null` until it has answered. */
  verdict: Verdict | null;
  by: string;
  setBy(name: string): void;
  /** What undo would take back. */
  undoable: string | null;
  isOnline: boolean;
  /** Why nothing can be decided although the server is there: what it says of the decisions files. */
  trouble: LocalisedText | null;
  notice: Notice | null;
  dismiss(): void;
  decide(action: Action): Promise<Answer['kind']>;
  undo(): void;
}
