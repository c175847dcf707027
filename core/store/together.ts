type Values<Promised extends readonly unknown[]> = {
  -readonly [At in keyof Promised]: Awaited<Promised[At]>;
};

/**
 * `Promise.all` for requests of one transaction: where one fails, it waits until all others have ended too, and then rejects. A
 * transaction left while requests of it are still under way would be taken for the present one by whatever comes next.
 */
export async function together<const Promised extends readonly unknown[]>(
  promised: Promised,
): Promise<Values<Promised>> {
  const settled = await Promise.allSettled(promised);
  const failed = settled.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return settled.map((each) => (each.status === 'fulfilled' ? each.value : undefined)) as Values<Promised>;
}
