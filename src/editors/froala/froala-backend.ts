import type { AssetStore, StoredAsset } from '../../core/asset-store.ts';
import type { BackendRequest, BackendResponse, HostBackend } from '../host-backend.ts';

/** Addresses the host page tells Froala, as the browser names them. */
export const FROALA_IMAGES = '/api/froala/images';
export const FROALA_DELETE = '/api/froala/delete-image';

const USER = 'user';

/**
 * What Froala's image manager asks: the whole list at once, and the deletion of one image. Everything but a status of
 * 2xx means that it was not done. The manager knows no folders: it is told what is at the top.
 */
export const froalaBackend: HostBackend = {
  destructive: [{ name: 'delete an image', method: 'POST', url: FROALA_DELETE, ids: 'body.data-id' }],
  answer(request, store) {
    const asked = `${request.method} /api${request.path}`;
    if (asked === `GET ${FROALA_IMAGES}`) return json(200, visible(store).map(describeImage));
    if (asked === `POST ${FROALA_DELETE}`) return removeImage(request, store);
    return null;
  },
};

const visible = (store: AssetStore): StoredAsset[] =>
  store
    .all()
    .filter(({ tenant, hidden, trashed }) => tenant === 'own' && !hidden && !trashed)
    .filter(({ type, folder }) => type === 'image' && folder === '')
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));

const describeImage = ({ id, name, url }: StoredAsset): Record<string, string> => ({ url, thumb: url, name, id });

function removeImage({ body }: BackendRequest, store: AssetStore): BackendResponse {
  const id = new URLSearchParams(body.toString('utf8')).get('data-id');
  const asset = visible(store).find((shown) => shown.id === id);
  if (store.role !== 'editor') return json(403, { error: 'Access denied' });
  if (!asset) return json(404, { error: 'This image does not exist' });
  if (asset.locked) return json(403, { error: `${asset.name} is locked` });
  store.remove([asset.id], USER);
  return json(200, { ok: true });
}

const json = (status: number, value: unknown): BackendResponse => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(value),
});
