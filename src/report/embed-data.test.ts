import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { assert, constant, oneof, property, string } from 'fast-check';
import { deflateJson, inflateJson } from './deflated-json.ts';
import { embedJson, handOver } from './embed-data.ts';
import { HOSTILE } from '../../tests/report/sample-verdict.ts';

test('whatever a text holds, the script around it stays open and the value comes back', () => {
  assert(
    property(oneof(string({ unit: 'binary' }), constant(HOSTILE), constant('<!--</script>\u2028\u0000')), (text) => {
      const embedded = embedJson({ text });
      expect(embedded).not.toMatch(/[<\u2028\u2029\u0000]/);
      expect(JSON.parse(embedded)).toEqual({ text });
      expect(deflateJson({ text })).toMatch(/^[\w+/=]+$/);
      expect(inflateJson(`\n${deflateJson({ text })}\n`)).toEqual({ text });
      const received: string[] = [];
      // The very file that a browser would run.
      runInNewContext(handOver('data/a.js', { text }), {
        sekishoData: (_: string, json: string) => received.push(json),
      });
      expect(received.map((json) => JSON.parse(json) as unknown)).toEqual([{ text }]);
    }),
  );
});
