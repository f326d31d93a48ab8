#!/usr/bin/env bash
# Formats the volume at the first start, with the accounts; every later one finds its data and them there. What each account
# may do is said anew at each start.
set -euo pipefail
umask 077
accounts=(visits agreements programmes reporting)
secret() { cat "/run/secrets/kafka-$1"; }
scram=org.apache.kafka.common.security.scram.ScramLoginModule
plain=org.apache.kafka.common.security.plain.PlainLoginModule

# One broker is written to alone; of three, one may be away.
nodes=(kafka kafka-2 kafka-3)
name="${nodes[NODE - 1]}"
voters=1@localhost:9093
controller=localhost
in_sync=1
if ((BROKERS > 1)); then
    voters=1@kafka:9093,2@kafka-2:9093,3@kafka-3:9093
    controller=""
    in_sync=2
fi
{
    cat /opt/sinergi/kafka.properties
    cat <<NODE
node.id=$NODE
controller.quorum.voters=$voters
listeners=CLIENTS://:9092,CONTROLLER://$controller:9093
advertised.listeners=CLIENTS://$name:9092
default.replication.factor=$BROKERS
min.insync.replicas=$in_sync
offsets.topic.replication.factor=$BROKERS
transaction.state.log.replication.factor=$BROKERS
transaction.state.log.min.isr=$in_sync
share.coordinator.state.topic.replication.factor=$BROKERS
share.coordinator.state.topic.min.isr=$in_sync
NODE
    echo "listener.name.clients.scram-sha-512.sasl.jaas.config=$scram required username=\"admin\" password=\"$(secret admin)\";"
    echo "listener.name.controller.plain.sasl.jaas.config=$plain required username=\"admin\" password=\"$(secret admin)\" user_admin=\"$(secret admin)\";"
} >/tmp/kafka.properties
cat >/tmp/admin.properties <<ADMIN
security.protocol=SASL_PLAINTEXT
sasl.mechanism=SCRAM-SHA-512
sasl.jaas.config=$scram required username="admin" password="$(secret admin)";
ADMIN

format=()
for account in admin "${accounts[@]}"; do
    format+=(--add-scram "SCRAM-SHA-512=[name=$account,password=$(secret "$account")]")
done
java -Xmx128m -cp "/opt/kafka/libs/*" kafka.tools.StorageTool format --ignore-formatted \
    --cluster-id 5oU1Yh1yQvWwH0mS2PzK3A --config /tmp/kafka.properties "${format[@]}"

allow() {
    local account="$1"
    shift
    until java -Xmx96m -XX:TieredStopAtLevel=1 -cp "/opt/kafka/libs/*" org.apache.kafka.tools.AclCommand \
        --bootstrap-server kafka:9092 --command-config /tmp/admin.properties \
        --add --force --allow-principal "User:$account" "$@" >/dev/null; do
        sleep 1
    done
}

# An owner creates and writes its topics, and reads its own when it is resynced; reporting reads them, and owns whatever else the counting needs.
grant() {
    until (exec 3<>/dev/tcp/127.0.0.1/9092) 2>/dev/null; do sleep 0.5; done
    if ((NODE > 1)); then
        touch /tmp/granted
        return
    fi
    own=(--operation Create --operation Write --operation Describe --operation DescribeConfigs)
    allow visits --topic sinergi.visits.v1 "${own[@]}" --operation Read
    allow agreements --topic sinergi.agreements.v1 --topic sinergi.notices.v1 "${own[@]}" --operation Read
    allow programmes --topic sinergi.programmes.v1 "${own[@]}" --operation Read
    allow reporting --topic sinergi.visits.v1 --topic sinergi.agreements.v1 --topic sinergi.programmes.v1 \
        --operation Read --operation Describe --operation DescribeConfigs
    allow reporting --topic sinergi.periods.v1 --topic sinergi.dead-letters.v1 "${own[@]}" --operation Read
    allow reporting --resource-pattern-type prefixed --topic sinergi.totals. --topic sinergi.register. --topic sinergi.suspects. \
        --topic sinergi-counting- --group sinergi-counting- --group sinergi.reporting. --transactional-id sinergi-counting- \
        --operation All
    touch /tmp/granted
}
grant &
# To standard output alone: files, which nothing deletes, would fill the memory that /opt/kafka/logs is.
export EXTRA_ARGS="-name kafkaServer" KAFKA_LOG4J_OPTS=-Dlog4j2.configurationFile=/opt/sinergi/log4j2.yaml KAFKA_HEAP_OPTS=-Xmx512m
exec /opt/kafka/bin/kafka-server-start.sh /tmp/kafka.properties
