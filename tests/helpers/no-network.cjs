// Loaded before the program and in each of its threads (`node --require`): any attempt to reach another machine fails and is noted.
const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { isIP, Socket } = require('node:net');
const { isMainThread } = require('node:worker_threads');

function refuse(what) {
  appendFileSync(process.env.NETWORK_ATTEMPTS ?? '', `${isMainThread ? 'program' : 'thread'}: ${what}\n`);
  throw new Error(`no network: ${what}`);
}

// Under http, https, tls and fetch lies a socket that connects.
Socket.prototype.connect = () => refuse('connect');
dgram.createSocket = () => refuse('dgram');
const { lookup } = dns;
// A server that listens on an address has it looked up, which asks nobody.
dns.lookup = (name, ...rest) => (isIP(name) ? lookup(name, ...rest) : refuse(`lookup ${name}`));
for (const asking of [dns, dns.promises]) {
  for (const name of Object.keys(asking))
    if (/^(resolve|reverse)/.test(name)) asking[name] = () => refuse(name);
}
dns.promises.lookup = (name) => refuse(`lookup ${name}`);
syncBuiltinESMExports();
