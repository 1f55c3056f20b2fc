import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { emptyFolder } from '../cli.ts';

export type Files = Record<string, string>;

/** A repository as a bot's pull request leaves it: `main`, and a branch with one commit on top, checked out. */
export class GitRepository {
  readonly folder = emptyFolder();

  constructor(main: Files) {
    this.git('init', '-q', '-b', 'main');
    this.commit(main, 'main');
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=Renovate', '-c', 'user.email=bot@example.com', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...args], { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' });
  }

  write(files: Files): void {
    for (const [file, text] of Object.entries(files)) {
      const place = path.join(this.folder, file);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }

  commit(files: Files, message: string): void {
    this.write(files);
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
  }

  /** The bot's branch. */
  branch(files: Files): this {
    this.git('checkout', '-q', '-b', 'renovate/editors');
    this.commit(files, 'chore(deps): update editors');
    return this;
  }
}
