// Runs with every start, as root: makes the replica set where there is none yet, then waits until it takes writes.
const { readFileSync } = require('fs');

db.getSiblingDB('admin').auth('root', readFileSync('/run/secrets/mongo-root', 'utf8').trim());
try {
  rs.status();
} catch (refused) {
  if (refused.codeName !== 'NotYetInitialized') {
    throw refused;
  }
  rs.initiate({ _id: 'sinergi', members: [{ _id: 0, host: 'mongo:27017' }] });
}
while (!db.hello().isWritablePrimary) {
  sleep(200);
}
