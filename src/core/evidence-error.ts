/** Recorded evidence that cannot be read or trusted. Becomes an *unchecked* finding, never "no difference". */
export class EvidenceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EvidenceError';
  }
}
