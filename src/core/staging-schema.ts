import { z } from 'zod';
import type { DestructivePattern } from '../model/asset.ts';
import type { StagingOptions } from '../model/upgrade.ts';
import { checkedUrl } from './parse-target.ts';
import { BadInput } from './problem.ts';

const text = z.string().trim().min(1, 'is empty');
const header = z.string().min(1, 'is empty');

const PLACE = /^(?:path\.[\w-]+|query\..+|body\..+)$/;
const place = text.regex(PLACE, 'must be a place such as `path.id`, `query.ids`, `body.ids` or `body.items[].id`');

const pattern = z.strictObject({
  name: text,
  method: text.regex(/^(?:[A-Z]+|\*)$/, 'must be a method in capitals, such as POST, or * for any'),
  url: text.regex(/^\//, 'must be a path that begins with /, on any host'),
  when: z.record(place, z.string()).optional(),
  ids: place.optional(),
  id: place.optional(),
  scope: place.optional(),
});

/** What every object that names a target may say beside where the build is. */
export const stagingShape = {
  disposable: z.boolean().optional(),
  staging: text.optional(),
  stagingHeaders: z.record(text, header).optional(),
  origins: z.array(text).optional(),
  destructive: z.array(pattern).optional(),
};

/** What the schema alone cannot say of {@link StagingOptions}: one sentence each, about the field it names. */
export function problemsOfStaging({ staging, origins = [], destructive = [] }: StagingOptions): string[] {
  return [
    ...(staging === undefined ? [] : problemsOfBase(staging)),
    ...origins.flatMap(problemsOfOrigin),
    ...destructive.flatMap(problemsOfPattern),
    ...destructive
      .filter(({ name }, index) => destructive.findIndex((other) => other.name === name) !== index)
      .map(({ name }) => `\`destructive\`: two patterns are named "${name}"`),
  ];
}

function problemsOfBase(staging: string): string[] {
  const [message] = problemsOfUrl(staging);
  if (message) return [`\`staging\`: ${message}`];
  const { search, hash } = new URL(staging);
  return search || hash
    ? ['`staging` must be a base URL, without ? and #; what lets us in goes to `stagingHeaders`']
    : [];
}

function problemsOfOrigin(origin: string): string[] {
  const [message] = problemsOfUrl(origin);
  if (message) return [`\`origins\`: ${message}`];
  const { origin: is, href } = new URL(origin);
  return href === `${is}/` ? [] : [`\`origins\`: \`${is}\` is the origin; a path does not belong to it`];
}

function problemsOfUrl(written: string): string[] {
  try {
    checkedUrl(written);
    return [];
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return error.problems.map(({ message }) => message);
  }
}

function problemsOfPattern({ name, url, ids, id, scope, when = {} }: DestructivePattern): string[] {
  const named = new Set([...url.matchAll(/:([\w-]+)/g)].map((match) => `path.${match[1]}`));
  const missing = [ids, id, scope, ...Object.keys(when)]
    .filter((place) => place?.startsWith('path.') && !named.has(place))
    .map((place) => `\`destructive\` "${name}": \`${place}\` needs a \`:${place?.slice(5)}\` in its url \`${url}\``);
  if (ids === undefined || id === undefined) return missing;
  return [...missing, `\`destructive\` "${name}": either \`ids\` or \`id\`, not both`];
}

/** As the rest of Sekisho uses them: bases end with `/`, origins do not. Call it with options that have no problems. */
export function normaliseStaging({ staging, origins, ...rest }: StagingOptions): StagingOptions {
  return {
    ...rest,
    ...(staging === undefined ? {} : { staging: new URL(staging).href.replace(/\/*$/, '/') }),
    ...(origins === undefined ? {} : { origins: origins.map((origin) => new URL(origin).origin) }),
  };
}
