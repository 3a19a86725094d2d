// Takes the place of the service worker where the server is told that there is to be none (OFFLINE=no): whatever an earlier one
// kept goes, and with the next page that is opened everything comes from the server again.
self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
}
