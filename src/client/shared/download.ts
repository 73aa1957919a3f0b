/** Hands a file to the browser, by an address that holds the file itself: the page asks nothing of any other place. */

export const ZIP_TYPE = 'application/zip';
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `content` is base64. */
export function save(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = `data:${type};base64,${content}`;
  link.download = name;
  link.click();
}
