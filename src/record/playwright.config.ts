import { currentAssignment } from './assignment.ts';
import { runnerConfig } from './runner-config.ts';

const assignment = currentAssignment();
if (!assignment) throw new Error('This config records what sekisho verify assigns; run that instead.');

export default runnerConfig(assignment);
