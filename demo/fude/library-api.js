/** @typedef {{ folder: string, q: string, type: string, sort: string, dir: string, view: string }} View */
/** @typedef {{ id: string, name: string, type: string, folder: string, url: string, uploadedAt: string, usedIn: string }} Asset */

const LARGEST_PAGE = 50;

/** The server said no. Where it did not say anything, `fetch` throws by itself. */
export class Refusal extends Error {
  /** @param {number} status */
  constructor(status) {
    super(`The server answered ${status}.`);
    this.status = status;
  }
}

/** @param {string} token */
export function libraryApi(token) {
  const authorization = `Bearer ${token}`;

  async function ask(path, init = {}) {
    const answer = await fetch(`/api/${path}`, { ...init, headers: { ...init.headers, authorization } });
    if (!answer.ok) throw new Refusal(answer.status);
    return answer.json();
  }
  const tell = (path, body) =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const list = (view, page, size) => ask(`assets?${new URLSearchParams({ ...view, page, size })}`);

  return {
    list,
    /** Every asset of a view, over all its pages. */
    async everything(view) {
      const first = await list(view, 1, LARGEST_PAGE);
      const rest = Array.from({ length: Math.max(0, first.pages - 1) }, (_, index) =>
        list(view, index + 2, LARGEST_PAGE),
      );
      return [first, ...(await Promise.all(rest))].flatMap(({ assets }) => assets);
    },
    /** @returns {Promise<{ deleted: string[], failed: { id: string, name: string, reason: string }[] }>} */
    delete: (body) => tell('assets/delete', body),
    restore: (ids) => tell('assets/restore', { ids }),
    rename: (id, name) => tell('assets/rename', { id, name }),
    upload(file, folder, conflict) {
      const body = new FormData();
      body.append('folder', folder);
      if (conflict) body.append('conflict', conflict);
      body.append('file', file);
      return ask('assets/upload', { method: 'POST', body });
    },
    folders: (parent) => ask(`folders?${new URLSearchParams({ parent })}`).then(({ folders }) => folders),
    countIn: (path) => ask(`folders/count?${new URLSearchParams({ path })}`).then(({ count }) => count),
    deleteFolder: (path) => tell('folders/delete', { path }),
  };
}
