/** Entry of a git repository's root: a folder, or a file that refers to one elsewhere. */
export const REPOSITORY = ".git";
