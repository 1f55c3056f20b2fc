/** As much of an adapter as can be seen without running it. */
export interface AnyAdapter {
  id: string;
  attach: unknown;
}

/** Whether a value has the members of an adapter; whether they do what they promise is for the contract to try. */
export function isEditorAdapter(value: unknown): value is AnyAdapter {
  const { id, title, packages, hostPage, attach } = (value ?? {}) as Record<string, unknown>;
  const isNamed = typeof id === 'string' && /^[a-z][a-z0-9-]*$/.test(id) && typeof title === 'string';
  return isNamed && Array.isArray(packages) && typeof hostPage === 'function' && typeof attach === 'function';
}
