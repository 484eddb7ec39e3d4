const addresses = import.meta.glob<string>("../../data-samples/demo/*.csv", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The demo school's files, fetched from beside the app. Rejects when one can't be had. */
export async function demoFiles(): Promise<readonly File[]> {
  return Promise.all(
    Object.entries(addresses).map(async ([path, address]) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.statusText}`);
      return new File([await answer.blob()], path.slice(path.lastIndexOf("/") + 1));
    }),
  );
}
