/** Gives a file to the person, as a download. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name for a file of today's. @param at epoch ms. */
export function fileName(what: string, at: number, ending: string): string {
  return `sidedesk-${what}-${new Date(at).toISOString().slice(0, 10)}.${ending}`;
}
