/** One way to read the fields of a request: JSON as it is, the fields of a form as pairs. */
export type Fields = { json: unknown } | { form: [name: string, value: string][] };

export interface ReadBody {
  /** Every reading that makes sense: pages send JSON under the content type of a form. Empty without fields. */
  readings: Fields[];
  /** Why it could not be read at all. */
  unreadable?: string;
}

/**
 * Reads the body of a request: JSON, form-urlencoded or multipart; text is tried as either. Other types have no fields.
 * @param body `null`: there is none; `'withheld'`: there is one that the browser did not hand out
 */
export async function readFields(
  headers: Record<string, string>,
  body: Uint8Array | null | 'withheld',
): Promise<ReadBody> {
  if (body === 'withheld') return { readings: [], unreadable: 'the browser does not hand out its body' };
  if (body === null || body.length === 0) return { readings: [] };
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  if (encoding && encoding !== 'identity') return { readings: [], unreadable: `its body is compressed (${encoding})` };
  const contentType = headers['content-type'] ?? '';
  if (/multipart\/form-data/i.test(contentType)) return readMultipart(contentType, body);
  return readText(contentType.toLowerCase(), decodeText(contentType, body));
}

async function readMultipart(contentType: string, body: Uint8Array): Promise<ReadBody> {
  try {
    const parsed = await new Response(body as BodyInit, { headers: { 'content-type': contentType } }).formData();
    const form = [...parsed].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    return { readings: [{ form }] };
  } catch {
    return { readings: [], unreadable: 'its multipart body cannot be parsed' };
  }
}

function readText(contentType: string, text: string): ReadBody {
  const json = parseJson(text);
  const isForm = contentType.includes('application/x-www-form-urlencoded');
  const isJson = /[/+]json\b/.test(contentType);
  const isText = contentType === '' || contentType.startsWith('text/');
  if (!isForm && !isJson && !isText) return { readings: json ? [json] : [] };
  const form: Fields[] =
    isForm || (!json && !isJson && /^[^\s=&]+=/.test(text)) ? [{ form: [...new URLSearchParams(text)] }] : [];
  const readings = [...(json ? [json] : []), ...form];
  return readings.length === 0 && isJson ? { readings, unreadable: 'its JSON body cannot be parsed' } : { readings };
}

function parseJson(text: string): { json: unknown } | null {
  if (!/^\s*[{[]/.test(text)) return null;
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function decodeText(contentType: string, body: Uint8Array): string {
  const charset = /charset="?([^\s;"]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
