import { z } from 'zod';
import type { ReservedMail } from '../../src/model/mail.ts';
import { json, type Reply, type Request } from './exchange.ts';
import type { PostOffice } from './post-office.ts';
import { readJson } from './read-body.ts';

/** What Tayori's users fill in, and the mail itself. */
export const MailBody = z.object({
  to: z.string().max(10_000),
  cc: z.string().max(10_000),
  bcc: z.string().max(10_000),
  subject: z.string().max(10_000),
  charset: z.enum(['UTF-8', 'ISO-2022-JP']),
  html: z.string(),
}) satisfies z.ZodType<ReservedMail>;

const SeedBody = z.object({ reserved: z.array(MailBody).max(100) });

/** The part of the staging API that is about mails. @returns `null` for what it does not know */
export async function answerMailStaging(request: Request, route: string, office: PostOffice): Promise<Reply | null> {
  switch (`${request.method} ${route}`) {
    case 'PUT /mails':
      office.seed(readJson(request, SeedBody).reserved);
      return json(200, {});
    case 'GET /mails':
      return json(200, { mails: office.received() });
    case 'POST /mails/due':
      // Nobody is there who speaks a language.
      await office.sendReserved('ja');
      return json(200, {});
    default:
      return null;
  }
}
