// Runs once, as root, when the volume is new: each service has an account for its own database, and for nothing else.
const { readFileSync } = require('fs');

for (const name of ['visits', 'agreements', 'programmes', 'reporting']) {
  db.getSiblingDB(name).createUser({
    user: name,
    pwd: readFileSync(`/run/secrets/mongo-${name}`, 'utf8').trim(),
    roles: [{ role: 'readWrite', db: name }],
  });
}
