/** There is no case of that reference. */
export class CaseNotFound extends Error {
  constructor(readonly ref: string) {
    super(`There is no case ${ref}`);
  }
}
