// Keeps the files of one build, all of them or none, and answers for them and for nothing else: the page works without
// internet, and is never half of one build and half of another. The build writes in which files these are.
const { name, files } = "%build%";

const scope = globalThis.registration.scope;
const ours = `zajedno ${scope} `;
const kept = ours + name;
const digests = new Map(Object.entries(files).map(([file, digest]) => [new URL(file, scope).href, digest]));

const digest = async (content) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

const keep = async (cache, address, expected) => {
  // What is named by its content may come from what the browser has; the page itself never.
  const response = await fetch(address, { cache: address === scope ? "no-cache" : "default" });
  const isWhole = response.ok && !response.redirected;
  if (!isWhole || (await digest(await response.clone().arrayBuffer())) !== expected) {
    throw new Error(`${address} is not the file of this build`);
  }
  await cache.put(address, response);
};

const install = async () => {
  try {
    const cache = await caches.open(kept);
    await Promise.all(Array.from(digests, ([address, expected]) => keep(cache, address, expected)));
  } catch (problem) {
    await caches.delete(kept);
    throw problem;
  }
};

const activate = async () => {
  const old = (await caches.keys()).filter((cache) => cache.startsWith(ours) && cache !== kept);
  await Promise.all(old.map((cache) => caches.delete(cache)));
  // The page that was opened first can go on without internet too.
  await globalThis.clients.claim();
};

const answer = async (request, address) => {
  const cache = await caches.open(kept);
  // A browser that is short of room may have dropped it.
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
};

globalThis.addEventListener("install", (event) => event.waitUntil(install()));
globalThis.addEventListener("activate", (event) => event.waitUntil(activate()));
globalThis.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const place = origin + pathname;
  const address = place === scope + "index.html" ? scope : place;
  if (request.method === "GET" && digests.has(address)) event.respondWith(answer(request, address));
});
// The page asks for it once everything is saved; without being asked, a new build waits until no page is open.
globalThis.addEventListener("message", ({ data }) => {
  if (data === "take over") globalThis.skipWaiting();
});
