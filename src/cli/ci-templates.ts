export type CiSystem = 'github' | 'gitlab';

/** A CI file that verifies the vendor bumps of a pull or merge request. The exit code is the verdict. */
export const CI_TEMPLATES: Record<CiSystem, { path: string; content: string }> = {
  github: {
    path: '.github/workflows/sekisho.yml',
    content: `# Verifies the editor versions that a pull request changes, and only those.
name: sekisho
on: pull_request
permissions:
  contents: read
jobs:
  sekisho:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # the base revision must be there
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - run: npx sekisho ci --base "origin/$BASE"
        env:
          BASE: \${{ github.base_ref }}
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: sekisho
          path: reports/
          if-no-files-found: ignore
`,
  },
  gitlab: {
    path: '.gitlab/sekisho.yml',
    content: `# Verifies the editor versions that a merge request changes, and only those.
sekisho:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: 0 # the base revision must be there
  timeout: 1 hour
  script:
    - npm ci
    - npx sekisho ci --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
  artifacts:
    when: always
    paths: [reports/]
    reports:
      junit: reports/*/junit.xml
`,
  },
};

/** What includes the GitLab file where a project has no pipeline of its own yet. */
export const GITLAB_PIPELINE = {
  path: '.gitlab-ci.yml',
  content: `include:\n  - local: ${CI_TEMPLATES.gitlab.path}\n`,
};
