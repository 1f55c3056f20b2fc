/** A file that is not the PNG it should be. Evidence that cannot be read is missing evidence, never "no difference". */
export class UnreadablePicture extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadablePicture';
  }
}
