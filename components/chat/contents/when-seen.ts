/** Calls back once something has come onto the screen and stayed for a moment. Gives the function that ends the watch. */
export function whenSeen(element: Element | null, seen: () => void): () => void {
  if (!element) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver(([entry]) => {
    clearTimeout(timer);
    if (!entry?.isIntersecting) return;
    // Rows that only fly past while somebody scrolls are not looked at.
    timer = setTimeout(() => {
      observer.disconnect();
      seen();
    }, 120);
  });
  observer.observe(element);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
