import { openCommand } from './command.ts';
import type { OpenTarget } from './contract.ts';
import { openFolder } from './folder.ts';
import { openNpm } from './npm.ts';
import { openUrl } from './url.ts';

export const openTarget: OpenTarget = (spec, options) => {
  switch (spec.kind) {
    case 'npm':
      return openNpm(spec, options);
    case 'folder':
      return openFolder(spec, options);
    case 'url':
      return openUrl(spec, options);
    case 'command':
      return openCommand(spec, options);
  }
};
