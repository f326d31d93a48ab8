package id.sinergi.system.chaos;

import id.sinergi.stack.SinergiService;
import java.time.Duration;
import java.util.Locale;

/** Something that goes wrong for a while. */
sealed interface Fault {

    /** Longer than the ten seconds after which Kafka takes a silent member of a group for gone. */
    Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(11);

    /** What the table counts it as. */
    String kind();

    Duration lasting();

    void strike(Rig rig);

    /** Takes it away; answers when a process that had to be started has come up. */
    void heal(Rig rig);

    /** {@code kill -9}, and a new start after a while. */
    record Killed(SinergiService service, Duration lasting) implements Fault {

        @Override
        public String kind() {
            return "kill " + service.label();
        }

        @Override
        public void strike(Rig rig) {
            rig.service(service).kill();
        }

        @Override
        public void heal(Rig rig) {
            rig.restart(rig.service(service));
        }
    }

    /** {@code SIGTERM}: it finishes what it has begun, without complaint; and a new start after a while. */
    record Stopped(SinergiService service, Duration lasting) implements Fault {

        @Override
        public String kind() {
            return "stop " + service.label();
        }

        @Override
        public void strike(Rig rig) {
            rig.stop(rig.service(service));
        }

        @Override
        public void heal(Rig rig) {
            rig.restart(rig.service(service));
        }
    }

    /** {@code SIGSTOP}, then {@code SIGCONT}: it goes on where it was, knowing nothing of what others did meanwhile. */
    record Paused(SinergiService service, Duration lasting) implements Fault {

        @Override
        public String kind() {
            return "pause " + service.label();
        }

        @Override
        public void strike(Rig rig) {
            rig.service(service).pause();
        }

        @Override
        public void heal(Rig rig) {
            rig.service(service).resume();
        }
    }

    record BrokerKilled(Duration lasting) implements Fault {

        @Override
        public String kind() {
            return "kill the broker";
        }

        @Override
        public void strike(Rig rig) {
            rig.kafka().kill();
        }

        @Override
        public void heal(Rig rig) {
            rig.restart(rig.kafka());
        }
    }

    record BrokerPaused(Duration lasting) implements Fault {

        @Override
        public String kind() {
            return "pause the broker";
        }

        @Override
        public void strike(Rig rig) {
            rig.kafka().pause();
        }

        @Override
        public void heal(Rig rig) {
            rig.kafka().resume();
        }
    }

    record StorePaused(Duration lasting) implements Fault {

        @Override
        public String kind() {
            return "pause MongoDB";
        }

        @Override
        public void strike(Rig rig) {
            rig.mongo().pause();
        }

        @Override
        public void heal(Rig rig) {
            rig.mongo().resume();
        }
    }

    /** The way between a service and what it needs is not what it was. */
    record WayBroken(SinergiService service, boolean toTheBroker, How how, Duration lasting) implements Fault {

        @Override
        public String kind() {
            return how.name().toLowerCase(Locale.ROOT) + " the way to " + (toTheBroker ? "Kafka" : "MongoDB");
        }

        @Override
        public void strike(Rig rig) {
            Wire way = rig.way(service, toTheBroker);
            switch (how) {
                case CUT -> way.cut();
                case STALL -> way.stall();
                case SLOW -> way.slow();
            }
        }

        @Override
        public void heal(Rig rig) {
            rig.way(service, toTheBroker).mend();
        }

        enum How {
            CUT,
            STALL,
            SLOW
        }
    }

    /** Reporting dies and starts on an empty disk. */
    record StateLost(Duration lasting) implements Fault {

        @Override
        public String kind() {
            return "reporting-service without its state";
        }

        @Override
        public void strike(Rig rig) {
            rig.service(SinergiService.REPORTING_SERVICE).kill();
            rig.loseStateOfCounting();
        }

        @Override
        public void heal(Rig rig) {
            rig.restart(rig.service(SinergiService.REPORTING_SERVICE));
        }
    }
}
