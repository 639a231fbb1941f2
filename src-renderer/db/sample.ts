export async function loadSample(): Promise<void> {}
export async function removeSample(): Promise<void> {}
