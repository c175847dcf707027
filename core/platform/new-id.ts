/** An id nobody else makes. */
export function newId(): string {
  return crypto.randomUUID();
}
