export type { BackendRequest, BackendResponse, HostBackend } from '../core/host-backend.ts';
