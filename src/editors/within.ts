/** @returns what `action` came to, `undefined` when it failed (its frame went away) or took longer than `ms` */
export async function within<T>(ms: number, action: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([action.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
