/** What scenarios, configs and adapters of users' own import. */
export { scenario } from './record/scenario.ts';
export { defineUpgrade, type UpgradeOptions } from './record/define-upgrade.ts';
export type { ScenarioContext, ScenarioFunction, ScenarioOptions } from './record/scenario-api.ts';
export { Inapplicable, type Command, type Editor, type MountOptions, type Panel } from './editors/contract.ts';
export type * from './model/checklist.ts';
export type * from './model/difference.ts';
export type * from './model/plan.ts';
export type * from './model/recording.ts';
export type * from './model/target.ts';
export type * from './model/text.ts';
export type * from './model/verdict.ts';
