// Any Node can read this file; what follows is loaded only where it can be understood.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 19)) {
  import('./launch.mjs').then(({ launch }) => launch('run.ts'));
} else {
  console.error(
    `Accord needs Node 20.19 or newer, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org and run npm start again.`,
  );
  process.exitCode = 1;
}
