import os from 'node:os';
import type { RunOrigin } from '../model/verdict.ts';
import { gitUserName } from './git-user-name.ts';

type Environment = Record<string, string | undefined>;

interface CiSystem {
  name: string;
  /** Variable that is set there and nowhere else. */
  mark: string;
  /** Variables with who started it, the best one first. */
  by: string[];
  job: string;
  link(env: Environment): string | undefined;
}

const CI_SYSTEMS: CiSystem[] = [
  {
    name: 'GitHub Actions',
    mark: 'GITHUB_ACTIONS',
    by: ['GITHUB_TRIGGERING_ACTOR', 'GITHUB_ACTOR'],
    job: 'GITHUB_REPOSITORY',
    link: workflowRunUrl,
  },
  {
    name: 'GitLab CI',
    mark: 'GITLAB_CI',
    by: ['GITLAB_USER_NAME', 'GITLAB_USER_LOGIN'],
    job: 'CI_PROJECT_PATH',
    link: ({ CI_JOB_URL }) => CI_JOB_URL,
  },
  {
    name: 'Jenkins',
    mark: 'JENKINS_URL',
    by: ['BUILD_USER', 'CHANGE_AUTHOR_DISPLAY_NAME', 'CHANGE_AUTHOR'],
    job: 'JOB_NAME',
    link: ({ BUILD_URL }) => BUILD_URL,
  },
];

/** Who makes a run and where. Never a reason to make none: what is not known is ''. */
export async function findRunOrigin(): Promise<RunOrigin> {
  return originIn(process.env, { person: await gitUserName(), host: os.hostname() });
}

/** In a CI its account and its job, elsewhere the person whom git knows and the machine. */
export function originIn(env: Environment, { person, host }: { person: string; host: string }): RunOrigin {
  const ci = CI_SYSTEMS.find(({ mark }) => env[mark]);
  if (!ci) return { by: person, where: env['CI'] ? `CI · ${host}` : host };
  const link = ci.link(env);
  return {
    by: ci.by.map((name) => env[name]).find(Boolean) ?? person,
    where: [ci.name, env[ci.job]].filter(Boolean).join(' · '),
    ...(link && /^https?:\/\//.test(link) ? { link } : {}),
  };
}

/** The page of the workflow run on GitHub. */
export function workflowRunUrl({
  GITHUB_ACTIONS,
  GITHUB_SERVER_URL,
  GITHUB_REPOSITORY,
  GITHUB_RUN_ID,
}: Environment): string | undefined {
  if (GITHUB_ACTIONS !== 'true' || !GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !GITHUB_RUN_ID) return undefined;
  return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
}
