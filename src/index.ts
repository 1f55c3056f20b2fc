/** What scenarios, configs and adapters of users' own import. */
export { scenario } from './record/scenario.ts';
export { defineUpgrade, type UpgradeOptions } from './record/define-upgrade.ts';
export type { ScenarioContext, ScenarioFunction, ScenarioOptions } from './record/scenario-api.ts';
export type { Assets, DeleteDialog, DeleteOutcome } from './record/assets/contract.ts';
export type { Mails } from './record/mailing/contract.ts';
export {
  EditorNotReady,
  Inapplicable,
  type Command,
  type Editor,
  type EditorAdapter,
  type HostPage,
  type MountOptions,
  type Panel,
} from './editors/contract.ts';
// What the adapters of ours are made of: for an adapter of your own, see docs/adding-an-editor.md.
export { findFrame, type FrameLook } from './editors/find-frame.ts';
export { LiveHandle } from './editors/live-handle.ts';
export { renderHostPage, type Embedding, type HostMoments, type HostPageParts } from './editors/host-page.ts';
export { placeCaret, placeCaretOn, type CaretHost } from './editors/place-caret.ts';
export { composeWithIme } from './editors/compose-with-ime.ts';
export { pasteFromClipboard } from './editors/paste-from-clipboard.ts';
export { settledRead } from './editors/settled-read.ts';
export type { StillWindow } from './editors/still-window.ts';
export type * from './editors/asset-library.ts';
export type * from './editors/mailing.ts';
export * from './core/asset-invariants.ts';
export * from './core/mail-invariants.ts';
export type { ReceivedMail } from './core/read-mail.ts';
export type * from './model/asset.ts';
export type * from './model/checklist.ts';
export type * from './model/difference.ts';
export type * from './model/gate-policy.ts';
export type * from './model/mail.ts';
export type * from './model/plan.ts';
export type * from './model/recording.ts';
export type * from './model/target.ts';
export type * from './model/text.ts';
export type * from './model/verdict.ts';
