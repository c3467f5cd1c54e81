/** Header in which a request names the project it is meant for, by its id, percent-encoded. */
export const projectHeader = 'hashiya-project';
