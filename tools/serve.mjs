// Serves the built app and prints where it is. The first free port from 4173 on, or PORT.
import { preview } from 'vite';

const server = await preview({
  preview: { port: Number(process.env.PORT ?? 4173), strictPort: false, host: 'localhost' },
});
const [address] = server.resolvedUrls?.local ?? [];
console.log(`\nFaultline is at ${address}\nPress Ctrl+C to stop.`);
