import type { DataRow } from '../../model/checklist.ts';
import { formatValue } from '../format-value.ts';
import { say } from '../say.ts';
import { useText } from './page-context.ts';

/** The data row that a trial was made with. */
export function RowValues({ row: { id, ...values } }: { row: DataRow }) {
  const t = useText();
  return (
    <table class="values data-row">
      <caption>
        {t(say('dataRow'))} <code>{id}</code>
      </caption>
      <tbody>
        {Object.entries(values).map(([key, value]) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>
              <code>{formatValue(value)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
