import { expect, test } from '@playwright/test';
import { originIn } from './find-run-origin.ts';

const here = { person: 'Aoki Aiko', host: 'build-07' };

for (const [what, env, origin] of [
  ['a machine of ours', {}, { by: 'Aoki Aiko', where: 'build-07' }],
  ['a CI that we do not know', { CI: 'true' }, { by: 'Aoki Aiko', where: 'CI · build-07' }],
  [
    'GitHub, where somebody else ran it again',
    {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'renovate[bot]',
      GITHUB_TRIGGERING_ACTOR: 'ben',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/mail',
      GITHUB_RUN_ID: '17',
    },
    { by: 'ben', where: 'GitHub Actions · acme/mail', link: 'https://github.com/acme/mail/actions/runs/17' },
  ],
  [
    'GitLab',
    { GITLAB_CI: 'true', GITLAB_USER_LOGIN: 'ben', CI_PROJECT_PATH: 'acme/mail', CI_JOB_URL: 'https://git.example/1' },
    { by: 'ben', where: 'GitLab CI · acme/mail', link: 'https://git.example/1' },
  ],
  [
    'Jenkins that says little, and a link that is none',
    { JENKINS_URL: 'http://ci.example/', BUILD_URL: 'javascript:alert(1)' },
    { by: 'Aoki Aiko', where: 'Jenkins' },
  ],
] as const) {
  test(`who made a run on ${what}`, () => expect(originIn(env, here)).toEqual(origin));
}
