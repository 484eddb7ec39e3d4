/** Something was committed since files or edits were compared with the workspace, by another tab or this one. */
export class ChangedElsewhereError extends Error {
  override readonly name = "ChangedElsewhereError";
  constructor() {
    super("the workspace has changed since these files or edits were compared with it; do it again");
  }
}
